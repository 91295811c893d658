import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@apollo/client', '@apollo/client/core'],
  checked: '@apollo/client@4.3.8',
  evidence: [
    'https://www.apollographql.com/docs/react/performance/server-side-rendering',
    'npm:@apollo/client@4.3.8/__cjs/core/index.cjs',
    'measured:catalog',
  ],
  factories: {
    ApolloClient: { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0, throws: true },
  },
} satisfies ClientEntry;
