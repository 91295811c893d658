import type { ClientEntry } from '../types.ts';

/** The HTTP client of the Google libraries. */
export default {
  modules: ['gaxios'],
  checked: 'gaxios@7.3.1',
  evidence: [
    'https://github.com/googleapis/gaxios#request-options',
    'npm:gaxios@7.3.1/build/cjs/src/common.d.ts',
    'measured:catalog',
  ],
  factories: {
    Gaxios: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['agent'],
    },
  },
} satisfies ClientEntry;
