import { cluster, connection, pool, toPool } from '../families/mysql.ts';
import type { ClientEntry } from '../types.ts';

/** The promise interface. Unlike in mysql2, the pool fills itself as soon as it is made. */
export default {
  modules: ['mariadb'],
  checked: 'mariadb@3.5.4',
  evidence: [
    'https://mariadb.com/docs/connectors/mariadb-connector-nodejs/connector-nodejs-promise-api',
    'npm:mariadb@3.5.4/types/index.d.ts',
    'npm:mariadb@3.5.4/lib/pool.js',
  ],
  factories: {
    createPool: { ...pool, dials: 'construct' },
    createPoolCluster: cluster,
    createConnection: { ...connection, async: true, pool: toPool },
  },
} satisfies ClientEntry;
