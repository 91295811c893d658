import type { ClientEntry } from '../types.ts';

/** Deprecated, and still alive in its forks. */
export default {
  modules: ['request', '@cypress/request', 'postman-request'],
  checked: 'request@2.88.2',
  evidence: [
    'https://github.com/request/request#requestoptions-callback',
    'npm:request@2.88.2/index.js',
    'npm:@cypress/request@4.0.1/index.js',
    'measured:catalog',
  ],
  factories: {
    defaults: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      carries: ['agent'],
    },
  },
} satisfies ClientEntry;
