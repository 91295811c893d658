import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the handler of a route runs per request',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server({ port: 3000 });\nserver.route({ method: 'GET', path: '/', handler: async () => ASK() });",
      runs: 'request',
    },
    {
      because: 'routes come in lists and handlers in options',
      code: "const Hapi = require('@hapi/hapi');\nconst web = new Hapi.Server();\nweb.route([\n  { method: 'GET', path: '/a', options: { handler: show } },\n]);\nasync function show(request, h) {\n  ASK();\n  return h.response();\n}",
      runs: 'request',
    },
    {
      because: 'prerequisites of a route run per request',
      code: "import { server as createServer } from '@hapi/hapi';\nconst server = createServer();\nserver.route({\n  method: 'GET',\n  path: '/',\n  handler: (request) => request.pre.user,\n  options: { pre: [{ method: async (request) => ASK(), assign: 'user' }] },\n});",
      runs: 'request',
    },
    {
      because: 'a request extension point runs per request',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.ext('onPreHandler', async (request, h) => {\n  ASK();\n  return h.continue;\n});",
      runs: 'request',
    },
    {
      because: 'a strategy validates every request',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.auth.strategy('simple', 'basic', {\n  validate: async (request, name, password) => {\n    return ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'the toolkit is annotated',
      code: "import type { Request, ResponseToolkit } from '@hapi/hapi';\nexport const list = async (incoming: Request, toolkit: ResponseToolkit) => {\n  ASK();\n  return toolkit.response([]);\n};",
      runs: 'request',
    },
    {
      because: 'an exported (request, h) is a handler without any import',
      code: 'exports.list = async (request, h) => {\n  ASK();\n  return h.response([]);\n};',
      runs: 'request',
      file: 'handlers/users.js',
    },
    {
      because: 'a plug-in gets a server of a known type and adds a route',
      code: "import type { Server } from '@hapi/hapi';\nexport const users = {\n  name: 'users',\n  register: async (host: Server) => {\n    host.route({ method: 'GET', path: '/users', handler: async () => ASK() });\n  },\n};",
      runs: 'request',
    },
    {
      because: 'a response is an event of the server',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.events.on('response', (request) => {\n  ASK();\n});",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'onPreStart belongs to the boot although ext() also takes request points',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.ext('onPreStart', async () => {\n  ASK();\n});",
    },
    {
      because: 'register(server, options) of a plug-in looks like a handler',
      code: "export const plugin = {\n  name: 'db',\n  register: async (server, options) => {\n    server.decorate('request', 'db', ASK());\n  },\n};",
      file: 'src/plugins/db.js',
    },
    {
      because: 'an exported register() makes a plug-in',
      code: "exports.name = 'db';\nexports.register = async function (server, options) {\n  const client = ASK();\n  server.expose('client', client);\n};",
      file: 'plugins/db.js',
    },
    {
      because: 'a plug-in that is written in place is registered at start-up',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nawait server.register({\n  name: 'db',\n  async register(host) {\n    host.app.db = ASK();\n  },\n});",
    },
    {
      because: 'a scheme is set up once, what it returns authenticates requests',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.auth.scheme('token', (host, options) => {\n  const client = ASK();\n  return { authenticate: (request, h) => client.check(request, h) };\n});",
    },
    {
      because: 'start is an event of the boot',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.events.on('start', () => {\n  ASK();\n});",
    },
    {
      because: 'options may be a function that is asked for them when the route is added',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.route({\n  method: 'GET',\n  path: '/',\n  options: (host) => ({ app: { client: ASK() }, handler: () => 'ok' }),\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a server method runs when somebody calls it',
      code: "import Hapi from '@hapi/hapi';\nconst server = Hapi.server();\nserver.method('connect', () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
