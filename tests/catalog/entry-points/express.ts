import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import express from 'express';\nconst app = express();\napp.get('/users', async (req, res) => {\n  ASK();\n  res.json([]);\n});",
      runs: 'request',
    },
    {
      because: 'the handler is a function declared below',
      code: "const express = require('express');\nconst router = express.Router();\nrouter.post('/orders', createOrder);\nasync function createOrder(req, res) {\n  ASK();\n  res.sendStatus(201);\n}\nmodule.exports = router;",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "import express from 'express';\nconst api = express();\napi.use(function (req, res, next) {\n  ASK();\n  next();\n});",
      runs: 'request',
    },
    {
      because: 'four parameters make an error handler',
      code: "import express from 'express';\nconst app = express();\napp.use((err, req, res, next) => {\n  ASK();\n  next(err);\n});",
      runs: 'request',
    },
    {
      because: 'handlers come in lists, nested too',
      code: "import { Router } from 'express';\nconst users = Router();\nconst load = async (req, res, next) => {\n  ASK();\n  next();\n};\nconst send = (req, res) => res.end();\nusers.get('/:id', [load, [send]]);\nexport default users;",
      runs: 'request',
    },
    {
      because: 'the methods of router.route() register handlers',
      code: "import { Router } from 'express';\nconst router = Router();\nrouter\n  .route('/books')\n  .get((req, res) => res.end())\n  .post(async (req, res) => {\n    ASK();\n    res.end();\n  });",
      runs: 'request',
    },
    {
      because: 'a param callback runs per request',
      code: "import express from 'express';\nconst app = express();\napp.param('id', async (req, res, next, id) => {\n  ASK();\n  next();\n});",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a handler',
      code: "import type { RequestHandler } from 'express';\nexport const show: RequestHandler = async (request, response) => {\n  ASK();\n  response.end();\n};",
      runs: 'request',
    },
    {
      because: 'a namespaced type names a handler',
      code: "import express from 'express';\nexport const onError: express.ErrorRequestHandler = (error, _request, response, _next) => {\n  ASK();\n  response.end();\n};",
      runs: 'request',
    },
    {
      because: 'the parameters are annotated with the types of Express',
      code: "import { Request, Response } from 'express';\nexport async function list(request: Request, response: Response) {\n  ASK();\n  response.json([]);\n}",
      runs: 'request',
      file: 'src/controllers/users.ts',
    },
    {
      because: 'a handler wrapped by a helper stays a handler',
      code: "import express from 'express';\nimport { asyncHandler } from './async-handler.js';\nconst app = express();\napp.put('/x', asyncHandler(async (req, res) => {\n  ASK();\n  res.end();\n}));",
      runs: 'request',
    },
    {
      because: 'an exported (req, res, next) is a handler without any import',
      code: 'exports.list = async (req, res, next) => {\n  ASK();\n  res.json([]);\n};',
      runs: 'request',
      file: 'controllers/orders.js',
    },
    {
      because: 'an exported (req, res) is a handler without any import',
      code: 'export const create = async (_req, res) => {\n  ASK();\n  res.end();\n};',
      runs: 'request',
      file: 'src/controllers/orders.js',
    },
    {
      because: 'a registrar gets an app of a known type and registers a handler',
      code: "import type { Express } from 'express';\nexport default (server: Express) => {\n  server.get('/ping', async (_, answer) => {\n    ASK();\n    answer.end();\n  });\n};",
      runs: 'request',
    },
    {
      because: 'the app is a field of a class',
      code: "import express from 'express';\nexport class Server {\n  private readonly app = express();\n  constructor() {\n    this.app.get('/x', this.list.bind(this));\n  }\n  private async list() {\n    ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'the handler is a method of a controller',
      code: "import { Router } from 'express';\nclass Users {\n  async list() {\n    ASK();\n  }\n}\nconst users = new Users();\nconst router = Router();\nrouter.get('/users', users.list);\nexport default router;",
      runs: 'request',
    },
    {
      because: 'a curried handler is exported',
      code: 'exports.allow = (role) => async (req, res, next) => {\n  ASK();\n  next();\n};',
      runs: 'request',
      file: 'middleware/allow.js',
    },
    {
      because: 'a static method of a controller is a handler',
      code: 'class UserController {\n  static async create(req, res) {\n    ASK();\n  }\n}\nmodule.exports = UserController;',
      runs: 'request',
      file: 'controllers/user.js',
    },
    {
      because: 'express-ws calls a handler for every socket',
      code: "import express from 'express';\nimport expressWs from 'express-ws';\nconst { app } = expressWs(express());\napp.ws('/echo', (ws, req) => {\n  ASK();\n});",
      runs: 'event',
    },
    {
      because: 'Polka has the same routes',
      code: "import polka from 'polka';\npolka().use(tenant).get('/x', async (req, res) => {\n  res.end();\n});\nfunction tenant(req, res, next) {\n  ASK();\n  next();\n}",
      runs: 'request',
    },
    {
      because: 'a handler for what Polka does not know',
      code: "const polka = require('polka');\nconst app = polka({\n  onNoMatch: (req, res) => {\n    ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'tinyhttp has the same routes',
      code: "import { App } from '@tinyhttp/app';\nconst app = new App();\napp.get('/x', async (_, res) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'next-connect takes handlers without a path',
      code: "import { createRouter } from 'next-connect';\nconst router = createRouter();\nrouter.get(async (incoming, outgoing) => {\n  ASK();\n});\nexport default router.handler();",
      runs: 'request',
      file: 'pages/api/user.ts',
    },
    {
      because: 'the app is a parameter with a telling name and the route has a path',
      code: "export function routes(app) {\n  app.get('/ping', async (question, answer) => {\n    ASK();\n    answer.end();\n  });\n}",
      runs: 'request',
      evidence: 'weak',
    },
  ],
  once: [
    {
      because: 'the listen callback runs when the server is up',
      code: "import express from 'express';\nconst app = express();\napp.listen(3000, () => {\n  ASK();\n});",
    },
    {
      because: 'a creation among the arguments of app.use runs at start-up',
      code: "import express from 'express';\nimport session from 'express-session';\nimport { RedisStore } from 'connect-redis';\nconst app = express();\napp.use(session({ store: new RedisStore({ client: ASK() }) }));",
    },
    {
      because: 'app.locals is a home for a client',
      code: "import express from 'express';\nconst app = express();\napp.locals.db = ASK();",
    },
    {
      because: 'a sub-app is mounted one time',
      code: "import express from 'express';\nconst admin = express();\nadmin.on('mount', (parent) => {\n  ASK();\n});",
    },
    {
      because: 'the outer body of a middleware factory runs when the routes are set up',
      code: "import express from 'express';\nconst app = express();\nconst auth = (options) => {\n  const client = ASK();\n  return (req, res, next) => client.check(req, options, next);\n};\napp.use(auth({ strict: true }));",
    },
  ],
  lookalikes: [
    {
      because: 'app.get with one argument reads a setting, and what follows runs once',
      code: "import express from 'express';\nconst app = express();\nif (app.get('env') === 'production') warmUp();\nfunction warmUp() {\n  ASK();\n}",
    },
    {
      because: 'a registrar is called at start-up, only what it registers is hot',
      code: "import type { Express } from 'express';\nexport default (app: Express) => {\n  const client = ASK();\n  app.get('/ping', (req, res) => client.ping(res));\n};",
      file: 'src/routes/ping.ts',
    },
    {
      because: 'use() of a Vue app installs a plug-in',
      code: "import { createApp } from 'vue';\nconst app = createApp({});\napp.use({ install(app) {\n  ASK();\n} });",
    },
    {
      because: 'get() of a cache takes a loader',
      code: "import { cache } from './cache.js';\ncache.get('users', async () => {\n  ASK();\n});",
    },
    {
      because: 'a curried handler: the outer function only makes the handler',
      code: "import type { RequestHandler } from 'express';\nexport const health = (context): RequestHandler => {\n  ASK();\n  return (req, res) => res.end();\n};",
    },
    {
      because: 'the Request of the web platform is not the one of Express',
      code: 'export async function send(request: Request) {\n  ASK();\n  return fetch(request);\n}',
    },
  ],
} satisfies EntryPointSamples;
