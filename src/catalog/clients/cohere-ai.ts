import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = { form: 'new', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0 };

export default {
  modules: ['cohere-ai'],
  checked: 'cohere-ai@8.1.0',
  evidence: ['https://github.com/cohere-ai/cohere-typescript', 'npm:cohere-ai@8.1.0/Client.js', 'measured:catalog'],
  factories: {
    CohereClient: client,
    CohereClientV2: client,
  },
} satisfies ClientEntry;
