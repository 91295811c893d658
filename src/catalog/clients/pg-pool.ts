import type { ClientEntry } from '../types.ts';

/** The pool of pg, on its own. */
export default {
  modules: ['pg-pool'],
  checked: 'pg-pool@3.14.0',
  evidence: ['https://node-postgres.com/apis/pool', 'npm:pg-pool@3.14.0/index.js', 'measured:catalog'],
  factories: {
    default: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      size: { name: 'max', default: 10, suggested: 10 },
      reconnects: true,
      needsErrorListener: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
