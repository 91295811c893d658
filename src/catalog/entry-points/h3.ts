import type { EntryPointEntry } from '../types.ts';

/** https://h3.dev/guide/basics/handler */
export default {
  name: 'h3',
  modules: ['h3', 'nitro/h3', 'nitro/deps/h3'],
  evidence: [
    'https://h3.dev/guide/basics/handler',
    'https://v1.h3.dev/guide/event-handler',
    'npm:h3@1.15.11/dist/index.d.ts',
    'npm:h3@2.0.8/dist/h3.d.mts',
  ],
  receivers: {
    app: {
      from: ['createRouter()', 'createApp()', 'H3()', 'H3Core()'],
      types: ['H3', 'App', 'Router'],
    },
  },
  calls: [
    // The recommended place for a client: the loader runs once, what it returns runs per request.
    { name: ['defineLazyEventHandler', 'lazyEventHandler'], functions: 'first', runs: 'once' },
    { name: ['definePlugin'], functions: 'first', runs: 'once', passes: { 0: 'app' } },
    {
      name: [
        'defineEventHandler',
        'eventHandler',
        'defineHandler',
        'defineValidatedHandler',
        'dynamicEventHandler',
        'fromNodeMiddleware',
        'fromNodeHandler',
        'fromWebHandler',
        'defineNodeListener',
        'defineNodeHandler',
        'defineNodeMiddleware',
        'defineMiddleware',
        'defineRequestMiddleware',
        'defineResponseMiddleware',
        'onRequest',
        'onResponse',
        'onError',
      ],
      functions: 'first',
      runs: 'request',
      options: {
        handler: 'request',
        middleware: 'request',
        onRequest: 'request',
        onBeforeResponse: 'request',
        'websocket.open': 'event',
        'websocket.close': 'event',
        'websocket.message': 'message',
      },
    },
    { name: ['defineRoute'], options: { handler: 'request', middleware: 'request' } },
    { name: ['useBase', 'withBase', 'use'], functions: 'all', runs: 'request' },
    {
      name: ['defineWebSocketHandler', 'defineWebSocket'],
      functions: 'first',
      runs: 'event',
      options: { upgrade: 'event', open: 'event', close: 'event', error: 'event', message: 'message' },
    },
    {
      name: ['createApp', 'H3', 'H3Core'],
      options: {
        onRequest: 'request',
        onResponse: 'request',
        onBeforeResponse: 'request',
        onAfterResponse: 'request',
        onError: 'request',
      },
    },
    { on: ['app'], name: ['register'], functions: 'first', runs: 'once', passes: { 0: 'app' } },
    {
      on: ['app'],
      name: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'connect', 'trace', 'all', 'on', 'add', 'use'],
      functions: 'all',
      runs: 'request',
    },
  ],
  types: { EventHandler: 'request', Middleware: 'request', NodeMiddleware: 'request', LazyEventHandler: 'once' },
  parameters: [
    { types: ['H3Event'], runs: 'request' },
    { types: [null, 'H3Event'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
