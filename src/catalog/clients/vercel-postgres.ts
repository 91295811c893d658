import { client, pool } from '../families/postgres.ts';
import type { ClientEntry } from '../types.ts';

/** The pool and client of @neondatabase/serverless; the exported `sql` and `db` share one pool. */
export default {
  modules: ['@vercel/postgres'],
  checked: '@vercel/postgres@0.10.0',
  evidence: [
    'https://github.com/vercel/storage/tree/main/packages/postgres',
    'npm:@vercel/postgres@0.10.0/dist/index-node.js',
  ],
  factories: {
    createPool: { ...pool, form: 'call', throws: true },
    createClient: { ...client, form: 'call', throws: true },
  },
} satisfies ClientEntry;
