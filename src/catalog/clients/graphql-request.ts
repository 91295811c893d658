import type { ClientEntry } from '../types.ts';

export default {
  modules: ['graphql-request'],
  checked: 'graphql-request@7.4.0',
  evidence: [
    'https://github.com/graffle-js/graffle/tree/graphql-request',
    'npm:graphql-request@7.4.0/build/legacy/classes/GraphQLClient.js',
    'measured:catalog',
  ],
  factories: {
    GraphQLClient: { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 1 },
  },
} satisfies ClientEntry;
