import type { ClientEntry } from '../types.ts';

/** The predecessor of mysql2; unlike there, making a connection does not dial yet. */
export default {
  modules: ['mysql'],
  checked: 'mysql@2.18.1',
  evidence: [
    'https://github.com/mysqljs/mysql#pooling-connections',
    'npm:mysql@2.18.1/index.js',
    'npm:mysql@2.18.1/lib/PoolConnection.js',
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
    createConnection: {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['end', 'destroy'],
      options: 0,
      reconnects: false,
      needsErrorListener: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
