import type { EntryPointEntry } from '../types.ts';

/** graphql-js and the packages that build a schema from resolvers: https://www.graphql-js.org/api/type/ */
export default {
  name: 'GraphQL',
  modules: [
    'graphql',
    '@graphql-tools/schema',
    'graphql-tools',
    '@graphql-tools/utils',
    '@apollo/subgraph',
    'graphql-yoga',
    'express-graphql',
    'graphql-http',
    'graphql-http/lib/use/*',
  ],
  evidence: [
    'https://www.graphql-js.org/api/type/',
    'https://the-guild.dev/graphql/tools/docs/resolvers',
    'npm:graphql@16.15.0/type/definition.d.ts',
    'npm:express-graphql@0.12.0/index.d.ts',
    'npm:graphql-http@1.23.1/lib/handler.d.ts',
  ],
  calls: [
    {
      name: ['GraphQLObjectType', 'GraphQLInterfaceType', 'GraphQLUnionType'],
      options: {
        // The function form of `fields` only defers the definition.
        fields: 'once',
        interfaces: 'once',
        types: 'once',
        'fields.*.resolve': 'request',
        'fields.*.subscribe': 'request',
        isTypeOf: 'request',
        resolveType: 'request',
      },
    },
    { name: ['GraphQLScalarType'], options: { serialize: 'request', parseValue: 'request', parseLiteral: 'request' } },
    {
      name: ['makeExecutableSchema', 'createSchema', 'buildSubgraphSchema'],
      options: { 'resolvers.*.*': 'request', 'resolvers.*.*.resolve': 'request', 'resolvers.*.*.subscribe': 'request' },
    },
    // express-graphql: a function in place of the options is called for each request.
    {
      name: ['graphqlHTTP', 'createHandler'],
      functions: 'first',
      runs: 'request',
      options: { context: 'request', onOperation: 'request' },
    },
  ],
  objects: [
    {
      types: ['IResolvers', 'Resolvers', 'GraphQLResolverMap'],
      members: { '*.*': 'request', '*.*.resolve': 'request', '*.*.subscribe': 'request' },
    },
  ],
  exports: [
    {
      // A function of that name is a factory of resolvers, unless it takes what a resolver takes.
      files: ['**/resolvers.{ts,js,mts,mjs,cts,cjs}', '**/*.resolvers.{ts,js}', '**/resolvers/**/*.{ts,js}'],
      names: ['resolvers', '*Resolvers', 'default'],
      parameters: ['parent|root|source|obj|', 'args'],
      runs: 'request',
      members: {
        'Query.*': 'request',
        'Mutation.*': 'request',
        'Subscription.*.subscribe': 'request',
        '*.__resolveReference': 'request',
      },
    },
    // A file a root type. No parameter has this name: functions do not count.
    {
      files: ['resolvers/**/*.{ts,js}'],
      names: ['Query', 'Mutation'],
      parameters: ['-'],
      runs: 'request',
      members: { '*': 'request' },
    },
  ],
  types: { GraphQLFieldResolver: 'request', GraphQLTypeResolver: 'request', GraphQLIsTypeOfFn: 'request' },
  parameters: [
    { types: [null, null, null, 'GraphQLResolveInfo'], runs: 'request' },
    { names: ['parent|root|source|obj|', 'args', 'context|ctx|contextValue', 'info'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
