import { cluster, connection, pool } from '../families/mysql.ts';
import type { ClientEntry } from '../types.ts';

/** The callback interface: `createConnection` returns the connection at once, so it is not turned into a pool here. */
export default {
  modules: ['mariadb/callback'],
  checked: 'mariadb@3.5.4',
  evidence: [
    'https://mariadb.com/docs/connectors/mariadb-connector-nodejs/connector-nodejs-callback-api',
    'npm:mariadb@3.5.4/types/callback.d.ts',
  ],
  factories: {
    createPool: { ...pool, dials: 'construct' },
    createPoolCluster: cluster,
    createConnection: { ...connection, connect: ['connect'], connectReturns: 'nothing' },
  },
} satisfies ClientEntry;
