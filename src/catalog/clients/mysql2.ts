import type { ClientEntry, Factory } from '../types.ts';

// A callback API, so a connection is not turned into a pool here: `mysql2/promise` is.
const connection: Factory = {
  form: 'call',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  connect: ['connect'],
  close: ['end', 'destroy', 'close'],
  options: 0,
  reconnects: false,
  needsErrorListener: true,
  edge: 'socket',
};

export default {
  modules: ['mysql2'],
  checked: 'mysql2@3.24.5',
  evidence: [
    'https://sidorares.github.io/node-mysql2/docs#using-connection-pools',
    'npm:mysql2@3.24.5/index.js',
    'npm:mysql2@3.24.5/lib/base/connection.js',
  ],
  factories: {
    createPool: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      size: { name: 'connectionLimit', default: 10, suggested: 10 },
      reconnects: true,
      edge: 'socket',
    },
    createPoolCluster: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
    createConnection: connection,
    connect: connection,
  },
} satisfies ClientEntry;
