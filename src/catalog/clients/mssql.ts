import type { ClientEntry } from '../types.ts';

export default {
  modules: ['mssql', 'mssql/msnodesqlv8', 'mssql/msnodesqlv8.js', 'mssql/tedious', 'mssql/tedious.js'],
  checked: 'mssql@12.7.14',
  evidence: [
    'https://github.com/tediousjs/node-mssql#connection-pools',
    'npm:mssql@12.7.14/lib/base/connection-pool.js',
    'npm:mssql@12.7.14/lib/global-connection.js',
  ],
  factories: {
    ConnectionPool: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['close'],
      options: 0,
      size: { name: 'pool.max', default: 10, suggested: 10 },
      reconnects: true,
      language: 'mssql',
      throws: true,
      edge: 'socket',
    },
    connect: {
      form: 'call',
      async: true,
      holds: 'pool',
      tier: 'shares',
      dials: 'construct',
      close: ['close'],
      options: 0,
      reconnects: true,
      language: 'mssql',
      throws: true,
      edge: 'socket',
      note: 'Opens one pool for the process, and later calls return the same; what closes it after each use opens it again.',
    },
  },
} satisfies ClientEntry;
