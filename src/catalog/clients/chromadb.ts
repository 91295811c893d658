import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0 };

export default {
  modules: ['chromadb'],
  checked: 'chromadb@3.5.0',
  evidence: [
    'https://docs.trychroma.com/docs/overview/getting-started',
    'npm:chromadb@3.5.0/dist/cjs/chromadb.cjs',
    'measured:catalog',
  ],
  factories: {
    ChromaClient: client,
    CloudClient: { ...client, readsEnvironment: true },
    AdminClient: client,
  },
} satisfies ClientEntry;
