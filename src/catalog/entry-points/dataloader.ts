import type { EntryPointEntry } from '../types.ts';

/** https://github.com/graphql/dataloader */
export default {
  name: 'DataLoader',
  modules: ['dataloader'],
  evidence: ['https://github.com/graphql/dataloader#readme', 'npm:dataloader@2.2.3/index.d.ts'],
  // A loader per request is right; its batch function runs at least as often.
  calls: [{ name: ['default'], functions: 'first', runs: 'request' }],
  types: { BatchLoadFn: 'request' },
} satisfies EntryPointEntry;
