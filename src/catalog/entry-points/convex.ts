import type { EntryPointEntry } from '../types.ts';

/** https://docs.convex.dev/functions */
export default {
  name: 'Convex',
  // The functions come from a generated file inside the project.
  modules: [
    './_generated/server',
    '../_generated/server',
    '../../_generated/server',
    './_generated/server.js',
    '../_generated/server.js',
    'convex/server',
  ],
  evidence: [
    'https://docs.convex.dev/functions',
    'npm:convex@1.48.0/dist/esm-types/server/impl/registration_impl.d.ts',
  ],
  calls: [
    {
      name: [
        'query',
        'mutation',
        'action',
        'httpAction',
        'internalQuery',
        'internalMutation',
        'internalAction',
        'queryGeneric',
        'mutationGeneric',
        'actionGeneric',
        'httpActionGeneric',
        'internalQueryGeneric',
        'internalMutationGeneric',
        'internalActionGeneric',
      ],
      functions: 'first',
      runs: 'request',
      options: { handler: 'request' },
    },
  ],
} satisfies EntryPointEntry;
