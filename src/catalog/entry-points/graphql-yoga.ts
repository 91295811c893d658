import type { EntryPointEntry } from '../types.ts';

/** https://the-guild.dev/graphql/yoga-server/docs/features/context */
export default {
  name: 'GraphQL Yoga',
  modules: ['graphql-yoga', '@graphql-yoga/node', '@envelop/core'],
  evidence: [
    'https://the-guild.dev/graphql/yoga-server/docs/features/context',
    'npm:graphql-yoga@5.24.1/typings/server.d.ts',
    'npm:graphql-yoga@5.24.1/typings/plugins/types.d.ts',
    'npm:@envelop/types@5.2.2/typings/plugin.d.ts',
  ],
  calls: [
    {
      name: ['createYoga', 'createServer', 'envelop'],
      options: {
        'plugins.onPluginInit': 'once',
        'plugins.onYogaInit': 'once',
        'plugins.onSchemaChange': 'once',
        'plugins.onEnveloped': 'request',
        'plugins.onRequest': 'request',
        'plugins.onRequestParse': 'request',
        'plugins.onParams': 'request',
        'plugins.onParse': 'request',
        'plugins.onValidate': 'request',
        'plugins.onContextBuilding': 'request',
        'plugins.onExecute': 'request',
        'plugins.onSubscribe': 'request',
        'plugins.onResultProcess': 'request',
        'plugins.onResponse': 'request',
        context: 'request',
        schema: 'request',
      },
    },
    { name: ['useExtendContext'], functions: 'first', runs: 'request' },
  ],
} satisfies EntryPointEntry;
