import type { ClientEntry } from '../types.ts';

export default {
  modules: ['replicate'],
  checked: 'replicate@1.4.0',
  evidence: ['https://github.com/replicate/replicate-javascript', 'npm:replicate@1.4.0/index.js', 'measured:catalog'],
  factories: {
    default: {
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
