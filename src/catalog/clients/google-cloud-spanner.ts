import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@google-cloud/spanner'],
  checked: '@google-cloud/spanner@8.13.0',
  evidence: [
    'https://cloud.google.com/spanner/docs/sessions',
    'npm:@google-cloud/spanner@8.13.0/build/src/index.js',
    'measured:catalog',
  ],
  factories: {
    Spanner: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
    'v1.*Client': {
      form: 'new',
      holds: 'channel',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
