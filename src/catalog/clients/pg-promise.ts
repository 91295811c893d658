import type { ClientEntry } from '../types.ts';

/** The first call initializes the library, the second makes the database object with its pool. */
export default {
  modules: ['pg-promise'],
  checked: 'pg-promise@12.7.1',
  evidence: [
    'https://vitaly-t.github.io/pg-promise/Database.html',
    'npm:pg-promise@12.7.1/typescript/pg-promise.d.ts',
    'measured:catalog',
  ],
  factories: {
    'default()': {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['$pool.end'],
      options: 0,
      size: { name: 'max', default: 10, suggested: 10 },
      reconnects: true,
      language: 'postgres',
      lends: [{ by: 'connect', back: ['done'] }],
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
