import { cluster, connection, pool } from '../families/mysql.ts';
import type { ClientEntry, Factory } from '../types.ts';

// A callback API, so a connection is not turned into a pool here: `mysql2/promise` is.
const dialling: Factory = {
  ...connection,
  connect: ['connect'],
  connectReturns: 'nothing',
  close: ['end', 'destroy', 'close'],
  needsErrorListener: true,
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
    createPool: pool,
    createPoolCluster: cluster,
    createConnection: dialling,
    connect: dialling,
  },
} satisfies ClientEntry;
