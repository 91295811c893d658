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
    createPool: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      size: { name: 'max', default: 10, suggested: 10 },
      reconnects: true,
      throws: true,
      edge: 'socket',
    },
    createClient: {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['end'],
      options: 0,
      reconnects: false,
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
