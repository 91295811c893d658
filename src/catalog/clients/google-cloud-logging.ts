import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@google-cloud/logging'],
  checked: '@google-cloud/logging@11.4.0',
  evidence: [
    'https://cloud.google.com/nodejs/docs/reference/logging/latest',
    'npm:@google-cloud/logging@11.4.0/build/src/index.js',
    'measured:catalog',
  ],
  factories: {
    Logging: {
      form: 'new',
      holds: 'channel',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: [],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
    'v2.*Client': {
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
