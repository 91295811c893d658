import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@azure/cosmos'],
  checked: '@azure/cosmos@4.9.3',
  evidence: [
    'https://github.com/Azure/azure-sdk-for-js/tree/main/sdk/cosmosdb/cosmos',
    'npm:@azure/cosmos@4.9.3/dist/commonjs/CosmosClientOptions.d.ts',
    'measured:catalog',
  ],
  factories: {
    CosmosClient: {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: ['dispose'],
      options: 0,
      carries: ['agent'],
      note: 'Each client starts a timer that refreshes its endpoints, so one per process is better all the same.',
    },
  },
} satisfies ClientEntry;
