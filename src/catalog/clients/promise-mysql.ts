import { connection, pool } from '../families/mysql.ts';
import type { ClientEntry } from '../types.ts';

/** mysql with promises; even the pool comes as one. */
export default {
  modules: ['promise-mysql'],
  checked: 'promise-mysql@5.2.0',
  evidence: [
    'https://github.com/lukeb-uk/node-promise-mysql',
    'npm:promise-mysql@5.2.0/lib/pool.js',
    'npm:promise-mysql@5.2.0/lib/connection.js',
  ],
  factories: {
    createPool: { ...pool, async: true },
    createConnection: { ...connection, async: true },
  },
} satisfies ClientEntry;
