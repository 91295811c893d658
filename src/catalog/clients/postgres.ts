import type { ClientEntry } from '../types.ts';

/** postgres.js: the tagged-template function is the pool. */
export default {
  modules: ['postgres'],
  checked: 'postgres@3.4.9',
  evidence: [
    'https://github.com/porsager/postgres#the-connection-pool',
    'npm:postgres@3.4.9/src/index.js',
    'measured:catalog',
  ],
  factories: {
    // `idle_timeout` is off, so a dropped pool keeps its connections.
    default: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['end'],
      options: [0, 1],
      size: { name: 'max', default: 10, suggested: 10 },
      reconnects: true,
      language: 'postgres',
      lends: [{ by: 'reserve', back: ['release'] }],
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
