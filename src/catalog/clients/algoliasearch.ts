import type { ClientEntry } from '../types.ts';

export default {
  modules: ['algoliasearch'],
  checked: 'algoliasearch@5.64.0',
  evidence: [
    'https://www.algolia.com/doc/libraries/javascript/v5/',
    'npm:algoliasearch@5.64.0/dist/node.js',
    'measured:catalog',
  ],
  factories: {
    algoliasearch: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 2,
      throws: true,
      note: 'Its requests go through keep-alive agents of `@algolia/requester-node-http`, one pair for the process.',
    },
  },
} satisfies ClientEntry;
