import type { EntryPointEntry } from '../types.ts';

/** https://nexusjs.org/docs/api/object-type */
export default {
  name: 'Nexus',
  modules: ['nexus', '@nexus/schema'],
  evidence: [
    'https://nexusjs.org/docs/api/object-type',
    'npm:nexus@1.3.0/dist/definitions/objectType.d.ts',
    'npm:nexus@1.3.0/dist/definitions/queryField.d.ts',
  ],
  receivers: { block: { types: ['ObjectDefinitionBlock', 'OutputDefinitionBlock'] } },
  calls: [
    {
      // The definition is read once; the resolvers in it run per request.
      name: ['objectType', 'extendType', 'interfaceType', 'queryType', 'mutationType', 'subscriptionType'],
      options: { definition: 'once', isTypeOf: 'request', resolveType: 'request' },
      passes: { 0: 'block' },
    },
    {
      name: ['queryField', 'mutationField', 'subscriptionField'],
      functions: 'all',
      runs: 'once',
      passes: { 0: 'block' },
      options: { resolve: 'request', subscribe: 'request', authorize: 'request' },
    },
    { on: ['block'], name: ['*'], options: { resolve: 'request', subscribe: 'request', authorize: 'request' } },
  ],
} satisfies EntryPointEntry;
