import type { EntryPointEntry } from '../types.ts';

const subscribe = ['hook', 'hookOnce'];

/** https://nitro.build/guide/plugins */
export default {
  name: 'Nitro',
  modules: ['global', '#imports', '#nitro', 'nitropack', 'nitropack/*', 'nitro', 'nitro/*'],
  evidence: [
    'https://nitro.build/guide/plugins',
    'https://nitro.build/guide/tasks',
    'https://nitro.build/guide/cache',
    'npm:nitropack@2.13.6/dist/runtime/internal/plugin.d.ts',
    'npm:nitropack@2.13.6/dist/runtime/internal/task.d.ts',
    'npm:nitro@3.0.0/dist/types/index.d.mts',
    'npm:nitro@3.0.260903-beta/dist/runtime/nitro.d.mts',
  ],
  receivers: {
    hooks: { from: ['useNitroApp().hooks', 'nitroApp.hooks'], names: ['hooks'] },
  },
  calls: [
    // A plug-in looks like a handler and runs when the server boots.
    { name: ['defineNitroPlugin', 'nitroPlugin', 'definePlugin'], functions: 'first', runs: 'once' },
    { on: ['hooks'], name: subscribe, literal: ['close'], functions: 'last', runs: 'once' },
    {
      on: ['hooks'],
      name: subscribe,
      literal: [
        'request',
        'response',
        'beforeResponse',
        'afterResponse',
        'error',
        'render:before',
        'render:response',
        'render:html',
        'render:island',
      ],
      functions: 'last',
      runs: 'request',
    },
    // Auto-imported, so nobody declares or imports them.
    { name: ['defineLazyEventHandler', 'lazyEventHandler'], functions: 'first', runs: 'once' },
    {
      name: [
        'defineEventHandler',
        'eventHandler',
        'defineHandler',
        'defineCachedEventHandler',
        'cachedEventHandler',
        'defineCachedHandler',
        'defineRenderHandler',
        'defineNitroErrorHandler',
        'defineErrorHandler',
        'fromNodeMiddleware',
        'defineMiddleware',
        'defineRequestMiddleware',
        'defineResponseMiddleware',
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
    {
      name: ['defineWebSocketHandler'],
      functions: 'first',
      runs: 'event',
      options: { upgrade: 'event', open: 'event', close: 'event', error: 'event', message: 'message' },
    },
    // Runs for every miss of the cache.
    { name: ['defineCachedFunction', 'cachedFunction'], functions: 'first', runs: 'request' },
    { name: ['defineTask'], options: { run: 'tick' } },
    { name: ['defineNitroConfig', 'defineConfig'], options: { 'hooks.*': 'once' } },
  ],
  types: { NitroAppPlugin: 'once', NitroErrorHandler: 'request' },
} satisfies EntryPointEntry;
