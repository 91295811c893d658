import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@pinecone-database/pinecone'],
  checked: '@pinecone-database/pinecone@8.2.0',
  evidence: [
    'https://github.com/pinecone-io/pinecone-ts-client',
    'npm:@pinecone-database/pinecone@8.2.0/dist/pinecone.js',
    'measured:catalog',
  ],
  factories: {
    Pinecone: { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0, throws: true },
  },
} satisfies ClientEntry;
