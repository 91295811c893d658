import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'either',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  options: 0,
  throws: true,
};

export default {
  modules: ['@urql/core'],
  checked: '@urql/core@6.0.3',
  evidence: [
    'https://formidable.com/open-source/urql/docs/',
    'npm:@urql/core@6.0.3/dist/urql-core.js',
    'measured:catalog',
  ],
  factories: {
    Client: client,
    createClient: { ...client, form: 'call' },
  },
} satisfies ClientEntry;
