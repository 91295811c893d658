import type { ClientEntry } from '../types.ts';

export default {
  modules: ['meilisearch'],
  checked: 'meilisearch@0.62.0',
  evidence: [
    'https://github.com/meilisearch/meilisearch-js',
    'npm:meilisearch@0.62.0/dist/index.js',
    'measured:catalog',
  ],
  factories: {
    Meilisearch: { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0, throws: true },
  },
} satisfies ClientEntry;
