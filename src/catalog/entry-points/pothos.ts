import type { EntryPointEntry, Runs } from '../types.ts';

const resolvers: Readonly<Record<string, Runs>> = {
  resolve: 'request',
  subscribe: 'request',
  resolveType: 'request',
  isTypeOf: 'request',
  // The plugins for data loaders and authorisation.
  load: 'request',
  authScopes: 'request',
};

const definitions = [
  'queryType',
  'queryField',
  'queryFields',
  'mutationType',
  'mutationField',
  'mutationFields',
  'subscriptionType',
  'subscriptionField',
  'subscriptionFields',
  'objectType',
  'objectField',
  'objectFields',
  'interfaceType',
  'interfaceField',
  'interfaceFields',
  'unionType',
  'inputType',
  // Of plugins.
  'loadableObject',
  'loadableNode',
  'loadableInterface',
  'node',
  'prismaObject',
  'prismaNode',
  'relayMutationField',
];

/** https://pothos-graphql.dev/docs/guide/fields */
export default {
  name: 'Pothos',
  modules: ['@pothos/core'],
  evidence: [
    'https://pothos-graphql.dev/docs/guide/fields',
    'https://pothos-graphql.dev/docs/plugins/dataloader',
    'npm:@pothos/core@4.15.1/dts/builder.d.ts',
    'npm:@pothos/core@4.15.1/dts/types/global/field-options.d.ts',
  ],
  receivers: { builder: { from: ['default()', 'SchemaBuilder()'], names: ['builder', 'schemaBuilder'] }, fields: {} },
  calls: [
    {
      // The callback defines fields and runs once; the resolvers in it run per request.
      on: ['builder'],
      name: definitions,
      functions: 'all',
      runs: 'once',
      passes: { 0: 'fields' },
      options: { fields: 'once', interfaceFields: 'once', ...resolvers },
    },
    { on: ['fields'], name: ['*'], options: { args: 'once', ...resolvers } },
  ],
} satisfies EntryPointEntry;
