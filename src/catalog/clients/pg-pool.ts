import { pool } from '../families/postgres.ts';
import type { ClientEntry } from '../types.ts';

/** The pool of pg, on its own. */
export default {
  modules: ['pg-pool'],
  checked: 'pg-pool@3.14.0',
  evidence: ['https://node-postgres.com/apis/pool', 'npm:pg-pool@3.14.0/index.js', 'measured:catalog'],
  factories: { default: { ...pool, needsErrorListener: true } },
} satisfies ClientEntry;
