import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.get('/users', async (c) => {\n  ASK();\n  return c.json([]);\n});\nexport default app;",
      runs: 'request',
    },
    {
      because: 'routes are chained, handlers declared below',
      code: "import { Hono } from 'hono';\nexport const users = new Hono().basePath('/v1').get('/', list).post('/', create);\nfunction list(c) {\n  return c.json([]);\n}\nasync function create(c) {\n  ASK();\n  return c.json({});\n}",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "const { Hono } = require('hono');\nconst web = new Hono();\nweb.use('*', async function (c, next) {\n  ASK();\n  await next();\n});",
      runs: 'request',
    },
    {
      because: 'on() takes methods and paths in lists',
      code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.on(['GET', 'POST'], ['/a', '/b'], async (c) => {\n  ASK();\n  return c.text('ok');\n});",
      runs: 'request',
    },
    {
      because: 'the error handler runs per failed request',
      code: "import { Hono } from 'hono';\nconst app = new Hono();\napp.onError((error, c) => {\n  ASK();\n  return c.text('no', 500);\n});",
      runs: 'request',
    },
    {
      because: 'createMiddleware takes a middleware',
      code: "import { createMiddleware } from 'hono/factory';\nexport const tenant = createMiddleware(async (c, next) => {\n  ASK();\n  await next();\n});",
      runs: 'request',
    },
    {
      because: 'a factory makes handlers',
      code: "import { createFactory } from 'hono/factory';\nconst factory = createFactory();\nexport const handlers = factory.createHandlers(async (c) => {\n  ASK();\n  return c.text('ok');\n});",
      runs: 'request',
    },
    {
      because: 'openapi() takes the description of a route and its handler',
      code: "import { OpenAPIHono, createRoute } from '@hono/zod-openapi';\nconst app = new OpenAPIHono();\nconst route = createRoute({ method: 'get', path: '/x', responses: {} });\napp.openapi(route, async (c) => {\n  ASK();\n  return c.json({});\n});",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a middleware',
      code: "import type { MiddlewareHandler } from 'hono';\nexport const tenant: MiddlewareHandler = async (context, go) => {\n  ASK();\n  await go();\n};",
      runs: 'request',
    },
    {
      because: 'the parameter is annotated as the context of Hono',
      code: "import { type Context } from 'hono';\nexport async function show(ctx: Context) {\n  ASK();\n  return ctx.text('ok');\n}",
      runs: 'request',
    },
    {
      because: 'a token is verified per request',
      code: "import { Hono } from 'hono';\nimport { bearerAuth } from 'hono/bearer-auth';\nconst app = new Hono();\napp.use(bearerAuth({ verifyToken: async (token) => ASK() }));",
      runs: 'request',
    },
    {
      because: 'a socket is opened by a client',
      code: "import { createNodeWebSocket } from '@hono/node-ws';\nimport { app } from './app.js';\nconst { upgradeWebSocket } = createNodeWebSocket({ app });\nexport const socket = upgradeWebSocket((c) => {\n  const client = ASK();\n  return { onMessage: (event) => client.send(event.data) };\n});",
      runs: 'event',
    },
    {
      because: 'a stream callback in a handler runs per request',
      code: "import { Hono } from 'hono';\nimport { streamSSE } from 'hono/streaming';\nconst app = new Hono();\napp.get('/events', (c) => streamSSE(c, async (stream) => {\n  ASK();\n}));",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'initApp runs when an app is made',
      code: "import { createFactory } from 'hono/factory';\nexport const factory = createFactory({\n  initApp: (app) => {\n    const client = ASK();\n    app.use(async (c, next) => {\n      c.set('client', client);\n      await next();\n    });\n  },\n});",
    },
    {
      because: 'serve() calls back when the server is up',
      code: "import { serve } from '@hono/node-server';\nimport { app } from './app.js';\nserve({ fetch: app.fetch, port: 3000 }, (info) => {\n  ASK();\n});",
    },
    {
      because: 'a creation among the arguments runs when the routes are set up',
      code: "import { Hono } from 'hono';\nimport { users } from './users.js';\nconst app = new Hono();\napp.route('/users', users(ASK()));",
    },
  ],
  lookalikes: [
    {
      because: 'a middleware factory runs when the middleware is set up',
      code: "import type { MiddlewareHandler } from 'hono';\nexport const tenant = (options): MiddlewareHandler => {\n  const client = ASK();\n  return async (c, next) => {\n    await client.load(options);\n    await next();\n  };\n};",
    },
    {
      because: 'app of another framework is no Hono',
      code: "import { app } from 'other-framework';\napp.use(() => {\n  ASK();\n});",
    },
  ],
} satisfies EntryPointSamples;
