import type { EntryPointEntry } from '../types.ts';

/** https://encore.dev/docs/ts/primitives/defining-apis */
export default {
  name: 'Encore.ts',
  modules: ['encore.dev/api', 'encore.dev/pubsub'],
  evidence: [
    'https://encore.dev/docs/ts/primitives/defining-apis',
    'https://encore.dev/docs/ts/primitives/pubsub',
    'npm:encore.dev@1.58.6/dist/api/mod.d.ts',
    'npm:encore.dev@1.58.6/dist/pubsub/subscription.d.ts',
  ],
  calls: [
    {
      name: ['api', 'api.raw', 'api.streamIn', 'api.streamOut', 'api.streamInOut', 'middleware'],
      functions: 'last',
      runs: 'request',
    },
    { name: ['Subscription'], options: { handler: 'message' } },
  ],
} satisfies EntryPointEntry;
