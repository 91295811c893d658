import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.get('/x', async () => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'the handler follows the options of the route',
      code: "const server = require('fastify')({ logger: true });\nserver.post('/orders', { schema: {} }, createOrder);\nasync function createOrder(request, reply) {\n  ASK();\n  return {};\n}",
      runs: 'request',
    },
    {
      because: 'hooks of a route run per request, in lists too',
      code: "import { fastify } from 'fastify';\nconst app = fastify();\nconst authorize = async () => {\n  ASK();\n};\napp.get('/x', { preHandler: [authorize] }, () => 'ok');",
      runs: 'request',
    },
    {
      because: 'route() takes the handler as a property',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.route({\n  method: 'GET',\n  url: '/x',\n  async handler(request, reply) {\n    ASK();\n    return {};\n  },\n});",
      runs: 'request',
    },
    {
      because: 'a request hook runs per request',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('onRequest', async (request) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'the error handler runs per failed request',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.setErrorHandler(function (error, request, reply) {\n  ASK();\n  reply.send(error);\n});",
      runs: 'request',
    },
    {
      because: 'a plug-in gets the app and registers a handler',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.register(async (scope) => {\n  scope.get('/x', async () => {\n    ASK();\n  });\n}, { prefix: '/v1' });",
      runs: 'request',
    },
    {
      because: 'fastify-plugin wraps a plug-in',
      code: "const fp = require('fastify-plugin');\nmodule.exports = fp(function (instance, options, done) {\n  instance.addHook('preHandler', async () => {\n    ASK();\n  });\n  done();\n});",
      runs: 'request',
      file: 'plugins/tenant.js',
    },
    {
      because: 'an autoloaded plug-in gets the app',
      code: "export default async function (fastify, opts) {\n  fastify.get('/', async () => {\n    ASK();\n  });\n}",
      runs: 'request',
      file: 'src/routes/users/index.js',
    },
    {
      because: 'the instance is annotated',
      code: "import type { FastifyInstance } from 'fastify';\nexport async function users(web: FastifyInstance) {\n  web.delete('/users/:id', async () => {\n    ASK();\n  });\n}",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a handler',
      code: "import type { RouteHandlerMethod } from 'fastify';\nexport const show: RouteHandlerMethod = async () => {\n  ASK();\n};",
      runs: 'request',
    },
    {
      because: 'the parameters are annotated',
      code: "import { FastifyReply, FastifyRequest } from 'fastify';\nexport const list = async (req: FastifyRequest, res: FastifyReply) => {\n  ASK();\n  return res.send([]);\n};",
      runs: 'request',
    },
    {
      because: 'an exported (request, reply) is a handler without any import',
      code: 'exports.getUser = async function (request, reply) {\n  ASK();\n  return {};\n};',
      runs: 'request',
      file: 'controllers/user.js',
    },
    {
      because: 'genReqId is asked for every request',
      code: "import Fastify from 'fastify';\nexport const app = Fastify({\n  genReqId(req) {\n    return ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'resolvers that a plug-in gets as options run per request',
      code: "import Fastify from 'fastify';\nimport mercurius from 'mercurius';\nconst app = Fastify();\napp.register(mercurius, { schema: 'type Query { x: Int }', resolvers: { Query: { x: async () => ASK() } } });",
      runs: 'request',
    },
    {
      because: 'hooks of GraphQL run per request',
      code: "import Fastify from 'fastify';\nimport mercurius from 'mercurius';\nconst app = Fastify();\napp.register(mercurius, { schema });\napp.graphql.addHook('preExecution', async () => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'plug-ins are nested',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.register(async function outer(one) {\n  one.register(async (two) => {\n    two.get('/x', async () => ASK());\n  });\n});",
      runs: 'request',
    },
    {
      because: 'a type provider returns the app',
      code: "import Fastify from 'fastify';\nconst app = Fastify().withTypeProvider<Provider>();\napp.route<{ Body: string }>({ method: 'GET', url: '/', handler: async () => ASK() });",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a plug-in looks like a handler and runs at start-up',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.register(async (fastify, opts) => {\n  fastify.decorate('db', ASK());\n});",
    },
    {
      because: 'fastify-plugin wraps a plug-in',
      code: "import fp from 'fastify-plugin';\nexport default fp(async (fastify) => {\n  const client = ASK();\n  fastify.get('/', () => client.ping());\n});",
      file: 'src/plugins/db.ts',
    },
    {
      because: 'a typed plug-in runs at start-up',
      code: "import type { FastifyPluginAsync } from 'fastify';\nconst routes: FastifyPluginAsync = async (app, options) => {\n  const client = ASK();\n  app.get('/', async () => client.ping());\n};\nexport default routes;",
      file: 'src/routes/root.ts',
    },
    {
      because: 'an autoloaded file exports a plug-in, not a handler',
      code: "module.exports = async function (fastify, opts) {\n  const client = ASK();\n  fastify.get('/', async () => client.ping());\n};",
      file: 'routes/example/index.js',
    },
    {
      because: 'onReady runs when the server boots',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('onReady', async () => {\n  ASK();\n});",
    },
    {
      because: 'onClose runs when the server stops',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.addHook('onClose', async (instance) => {\n  ASK();\n});",
    },
    {
      because: 'onRoute runs while routes are registered',
      code: "const app = require('fastify')();\napp.addHook('onRoute', (route) => {\n  ASK();\n});",
    },
    {
      because: 'ready() calls back when all plug-ins are loaded',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.ready((error) => {\n  ASK();\n});",
    },
    {
      because: 'after() calls back when the plug-ins before it are loaded',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.register(import('./db.js')).after(() => {\n  ASK();\n});",
    },
    {
      because: 'the listen callback runs when the server is up',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.listen({ port: 3000 }, (error, address) => {\n  ASK();\n});",
    },
    {
      because: 'a compiler of validators runs per route, at start-up',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.setValidatorCompiler(({ schema }) => {\n  const client = ASK();\n  return (data) => client.validate(schema, data);\n});",
    },
    {
      because: 'the server factory runs when the app is made',
      code: "import Fastify from 'fastify';\nexport const app = Fastify({\n  serverFactory: (handler) => {\n    ASK();\n    return makeServer(handler);\n  },\n});",
    },
  ],
  lookalikes: [
    {
      because: 'what is decorated runs when somebody calls it',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.decorate('connect', function () {\n  return ASK();\n});",
    },
    {
      because: 'register() of a container takes a factory',
      code: "import { container } from './container.js';\ncontainer.register('db', () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
