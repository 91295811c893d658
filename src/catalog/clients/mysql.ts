import { cluster, connection, pool } from '../families/mysql.ts';
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
    createPool: pool,
    createPoolCluster: cluster,
    createConnection: {
      ...connection,
      dials: 'connect',
      connect: ['connect'],
      connectReturns: 'nothing',
      needsErrorListener: true,
    },
  },
} satisfies ClientEntry;
