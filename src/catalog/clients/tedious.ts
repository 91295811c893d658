import type { ClientEntry, Factory } from '../types.ts';

const connection = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  close: ['close'],
  options: 0,
  reconnects: false,
  language: 'mssql',
  needsErrorListener: true,
  throws: true,
  edge: 'socket',
} satisfies Partial<Factory>;

/** The protocol of SQL Server, without a pool; mssql builds one on it. */
export default {
  modules: ['tedious'],
  checked: 'tedious@19.2.2',
  evidence: [
    'https://tediousjs.github.io/tedious/api-connection.html',
    'npm:tedious@19.2.2/lib/tedious.js',
    'npm:tedious@19.2.2/lib/connection.js',
  ],
  factories: {
    Connection: { ...connection, dials: 'connect', connect: ['connect'], connectReturns: 'nothing' },
    connect: { ...connection, form: 'call', dials: 'construct' },
  },
} satisfies ClientEntry;
