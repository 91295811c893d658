import type { EntryPointEntry } from '../types.ts';

/** https://hono.dev/docs/api/routing */
export default {
  name: 'Hono',
  modules: ['hono', 'hono/*', '@hono/zod-openapi', '@hono/zod-validator', '@hono/node-ws', '@hono/node-server'],
  evidence: [
    'https://hono.dev/docs/api/routing',
    'https://hono.dev/docs/helpers/factory',
    'https://hono.dev/docs/helpers/websocket',
    'npm:hono@4.13.19/dist/types/hono-base.d.ts',
    'npm:hono@4.13.19/dist/types/types.d.ts',
    'npm:hono@4.13.19/dist/types/helper/factory/index.d.ts',
    'npm:@hono/zod-openapi@1.6.3/dist/index.d.mts',
  ],
  receivers: {
    app: {
      from: ['Hono()', 'OpenAPIHono()', 'createFactory().createApp()'],
      types: ['Hono', 'OpenAPIHono'],
      names: ['app', 'api', 'router', 'routes', '*App', '*Router', '*Routes'],
    },
    factory: { from: ['createFactory()', 'Factory()'], names: ['factory'] },
  },
  calls: [
    {
      on: ['app'],
      name: [
        'get',
        'post',
        'put',
        'delete',
        'options',
        'patch',
        'query',
        'all',
        'on',
        'use',
        'openapi',
        'doc',
        'notFound',
        'onError',
        'mount',
      ],
      functions: 'all',
      runs: 'request',
    },
    { on: ['app'], name: ['openapiRoutes'], options: { handler: 'request' } },
    { on: ['factory'], name: ['createMiddleware', 'createHandlers'], functions: 'all', runs: 'request' },
    { name: ['createMiddleware'], functions: 'first', runs: 'request' },
    { name: ['createFactory', 'Factory'], options: { initApp: 'once' }, passes: { 0: 'app' } },
    { name: ['OpenAPIHono'], options: { defaultHook: 'request' } },
    { name: ['serve'], functions: 'last', runs: 'once', options: { fetch: 'request' } },
    { name: ['getRequestListener'], functions: 'first', runs: 'request' },
    { name: ['upgradeWebSocket', 'createNodeWebSocket().upgradeWebSocket'], functions: 'first', runs: 'event' },
    // A stream callback belongs to the handler that starts it.
    { name: ['stream', 'streamText', 'streamSSE'], functions: 'all', runs: 'once' },
    { name: ['validator', 'zValidator'], functions: 'last', runs: 'request' },
    { name: ['some', 'every', 'except'], functions: 'all', runs: 'request' },
    {
      name: ['basicAuth', 'bearerAuth'],
      options: { verifyUser: 'request', verifyToken: 'request', hashFunction: 'request' },
    },
    { name: ['cors'], options: { origin: 'request', allowMethods: 'request' } },
    { name: ['bodyLimit'], options: { onError: 'request' } },
  ],
  types: { Handler: 'request', MiddlewareHandler: 'request', ErrorHandler: 'request', NotFoundHandler: 'request' },
  parameters: [
    { types: ['Context'], runs: 'request' },
    { types: [null, 'Context'], runs: 'request' },
    { names: ['c', 'next'], runs: 'request', exported: 'explicit' },
  ],
} satisfies EntryPointEntry;
