import type { EntryPointEntry } from '../types.ts';

/** https://www.apollographql.com/docs/apollo-server/ */
export default {
  name: 'Apollo Server',
  modules: [
    '@apollo/server',
    '@apollo/server/*',
    '@as-integrations/*',
    'apollo-server',
    'apollo-server-core',
    'apollo-server-express',
    'apollo-server-fastify',
    'apollo-server-koa',
    'apollo-server-hapi',
    'apollo-server-lambda',
    'apollo-server-micro',
  ],
  evidence: [
    'https://www.apollographql.com/docs/apollo-server/data/context',
    'https://www.apollographql.com/docs/apollo-server/integrations/plugins-event-reference',
    'npm:@apollo/server@5.5.1/dist/esm/externalTypes/plugins.d.ts',
    'npm:@apollo/server@5.5.1/dist/esm/standalone/index.d.ts',
    'npm:apollo-server-core@3.13.0/dist/types.d.ts',
  ],
  calls: [
    {
      name: ['ApolloServer'],
      options: {
        'plugins.serverWillStart': 'once',
        'plugins.startupDidFail': 'once',
        'plugins.requestDidStart': 'request',
        'plugins.unexpectedErrorProcessingRequest': 'request',
        'plugins.contextCreationDidFail': 'request',
        'plugins.invalidRequestWasReceived': 'request',
        'resolvers.*.*': 'request',
        'resolvers.*.*.subscribe': 'request',
        context: 'request',
        dataSources: 'request',
        formatError: 'request',
      },
    },
    {
      name: [
        'expressMiddleware',
        'koaMiddleware',
        'fastifyApolloHandler',
        'startStandaloneServer',
        'startServerAndCreate*',
      ],
      options: { context: 'request' },
    },
  ],
  types: { ContextFunction: 'request' },
} satisfies EntryPointEntry;
