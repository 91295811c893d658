import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@mistralai/mistralai'],
  checked: '@mistralai/mistralai@2.7.0',
  evidence: [
    'https://github.com/mistralai/client-ts',
    'npm:@mistralai/mistralai@2.7.0/esm/lib/http.js',
    'measured:catalog',
  ],
  factories: {
    Mistral: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      readsEnvironment: true,
      close: [],
      options: 0,
    },
  },
} satisfies ClientEntry;
