import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@google-cloud/storage'],
  checked: '@google-cloud/storage@7.22.0',
  evidence: [
    'https://github.com/googleapis/google-cloud-node/tree/main/handwritten/storage',
    'npm:@google-cloud/storage@7.22.0/build/cjs/src/nodejs-common/util.js',
    'measured:catalog',
  ],
  factories: {
    Storage: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      readsEnvironment: true,
      close: [],
      options: 0,
      note: 'Each client asks for an access token of its own.',
    },
  },
} satisfies ClientEntry;
