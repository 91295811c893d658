import type { EntryPointEntry } from '../types.ts';

/** https://the-guild.dev/graphql/ws/docs */
export default {
  name: 'graphql-ws',
  modules: ['graphql-ws', 'graphql-ws/use/*', 'graphql-ws/lib/use/*', 'graphql-ws/use/@fastify/websocket'],
  evidence: [
    'https://the-guild.dev/graphql/ws/docs',
    'npm:graphql-ws@6.4.2/dist/use/ws.d.ts',
    'npm:graphql-ws@6.4.2/dist/index.d.ts',
  ],
  calls: [
    {
      name: ['useServer', 'makeServer', 'makeHandler', 'makeBehavior', 'makeHooks'],
      options: {
        context: 'request',
        schema: 'request',
        execute: 'request',
        subscribe: 'request',
        onSubscribe: 'request',
        onOperation: 'request',
        onNext: 'message',
        onError: 'message',
        onComplete: 'event',
        onConnect: 'event',
        onDisconnect: 'event',
        onClose: 'event',
      },
    },
  ],
} satisfies EntryPointEntry;
