import { cluster, connection, pool, toPool } from '../families/mysql.ts';
import type { ClientEntry } from '../types.ts';

/** The promise interface: `createConnection` resolves to the connection, `createPool` returns the pool at once. */
export default {
  modules: ['mysql2/promise'],
  checked: 'mysql2@3.24.5',
  evidence: ['https://sidorares.github.io/node-mysql2/docs#using-connection-pools', 'npm:mysql2@3.24.5/promise.js'],
  factories: {
    createPool: pool,
    createPoolCluster: cluster,
    // No `needsErrorListener`: the listener that rejects the promise stays for the first error, and there is only one.
    createConnection: { ...connection, async: true, connect: ['connect'], pool: toPool },
  },
} satisfies ClientEntry;
