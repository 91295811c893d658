import type { ClientEntry } from '../types.ts';

export default {
  modules: ['cache-manager'],
  checked: 'cache-manager@7.2.9',
  evidence: ['https://cacheable.org/docs/cache-manager/', 'npm:cache-manager@7.2.9/dist/index.cjs'],
  factories: {
    createCache: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      note: 'Its connections are those of its stores.',
    },
  },
} satisfies ClientEntry;
