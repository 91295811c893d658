import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'middleware runs per request',
      code: "import Koa from 'koa';\nconst app = new Koa();\napp.use(async (ctx) => {\n  ASK();\n  ctx.body = 'ok';\n});",
      runs: 'request',
    },
    {
      because: 'a route handler runs per request',
      code: "const Router = require('@koa/router');\nconst router = new Router({ prefix: '/v1' });\nrouter.get('/users', list);\nasync function list(ctx) {\n  ASK();\n}\nmodule.exports = router.routes();",
      runs: 'request',
    },
    {
      because: 'a route may have a name in front of its path',
      code: "import { Router } from '@koa/router';\nconst router = new Router();\nrouter.post('create-user', '/users', function (ctx, next) {\n  return next();\n}, async function (ctx) {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'a param callback runs per request',
      code: "import Router from 'koa-router';\nconst router = new Router();\nrouter.param('id', async (id, ctx, next) => {\n  ASK();\n  await next();\n});",
      runs: 'request',
    },
    {
      because: 'register() takes handlers in a list',
      code: "import Router from '@koa/router';\nconst router = new Router();\nconst show = async (ctx) => {\n  ASK();\n};\nrouter.register('/x', ['GET'], [show]);",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a middleware',
      code: "import Koa from 'koa';\nexport const tenant: Koa.Middleware = async (context, next) => {\n  ASK();\n  await next();\n};",
      runs: 'request',
    },
    {
      because: 'the parameter is annotated as the context of Koa',
      code: "import type { Context } from 'koa';\nexport class Users {\n  async list(context: Context) {\n    ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'an exported (ctx, next) is a middleware without any import',
      code: 'module.exports = async (ctx, next) => {\n  ASK();\n  await next();\n};',
      runs: 'request',
      file: 'middleware/tenant.js',
    },
    {
      because: 'the error event comes per failed request',
      code: "import Koa from 'koa';\nconst app = new Koa();\napp.on('error', (error, ctx) => {\n  ASK();\n});",
      runs: 'event',
    },
    {
      because: 'a parameter called router gets handlers for paths',
      code: "export default (router) => {\n  router.get('/ping', async (ctx) => {\n    ASK();\n  });\n};",
      runs: 'request',
      evidence: 'weak',
    },
  ],
  once: [
    {
      because: 'app.context is a home for a client',
      code: "import Koa from 'koa';\nconst app = new Koa();\napp.context.db = ASK();",
    },
    {
      because: 'the listen callback runs when the server is up',
      code: "import Koa from 'koa';\nnew Koa().listen(3000, () => {\n  ASK();\n});",
    },
    {
      because: 'a creation among the arguments of app.use runs at start-up',
      code: "import Koa from 'koa';\nimport session from 'koa-session';\nconst app = new Koa();\napp.use(session({ store: ASK() }, app));",
    },
  ],
  lookalikes: [
    {
      because: 'a middleware factory runs when the middleware is set up',
      code: 'export const tenant = (options) => {\n  const client = ASK();\n  return async (ctx, next) => {\n    await client.load(options);\n    await next();\n  };\n};',
    },
    {
      because: 'the context of a canvas is no request',
      code: 'export function draw(ctx) {\n  ASK();\n  ctx.fillRect(0, 0, 1, 1);\n}',
    },
    {
      because: 'a middleware of Redux is curried and no handler',
      code: 'export const logger = (store) => (next) => (action) => {\n  ASK();\n  return next(action);\n};',
    },
  ],
} satisfies EntryPointSamples;
