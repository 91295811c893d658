import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  readsEnvironment: true,
  close: [],
  note: 'Their sockets live in the default HTTP client of `@azure/core-rest-pipeline`.',
};

/** Clients over the pipeline of `@azure/core-rest-pipeline`, which keeps one HTTP client for the process. */
export default {
  modules: ['@azure/storage-blob', '@azure/keyvault-secrets'],
  checked: '@azure/storage-blob@12.32.0',
  evidence: [
    'https://learn.microsoft.com/javascript/api/overview/azure/storage-blob-readme',
    'npm:@azure/storage-blob@12.32.0/dist/commonjs/Pipeline.js',
    'measured:catalog',
  ],
  factories: {
    'BlobServiceClient.fromConnectionString': client,
    '*Client': { ...client, form: 'new' },
  },
} satisfies ClientEntry;
