import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an action runs per call',
      code: "module.exports = {\n  name: 'users',\n  actions: {\n    async list(ctx) {\n      return ASK();\n    },\n  },\n};",
      runs: 'request',
      file: 'services/users.service.js',
    },
    {
      because: 'an action may be an object with a handler',
      code: "import type { ServiceSchema } from 'moleculer';\nconst users: ServiceSchema = {\n  name: 'users',\n  actions: { get: { params: { id: 'string' }, handler: async () => ASK() } },\n};\nexport default users;",
      runs: 'request',
      file: 'src/users.service.ts',
    },
    {
      because: 'a service of a folder that speaks of Moleculer',
      code: "const { MoleculerError } = require('moleculer').Errors;\nmodule.exports = {\n  name: 'users',\n  actions: {\n    async list() {\n      return ASK();\n    },\n  },\n};",
      runs: 'request',
      file: 'services/users.js',
    },
    {
      because: 'a service is created with a broker',
      code: "const { ServiceBroker } = require('moleculer');\nconst broker = new ServiceBroker();\nbroker.createService({\n  name: 'math',\n  actions: { add },\n});\nfunction add(ctx) {\n  return ASK();\n}",
      runs: 'request',
    },
    {
      because: 'an event comes from another service',
      code: "import { ServiceBroker } from 'moleculer';\nconst broker = new ServiceBroker();\nbroker.createService({ name: 'mail', events: { 'user.created': async () => ASK() } });",
      runs: 'message',
    },
    {
      because: 'the parameter is annotated as a context',
      code: "import type { Context } from 'moleculer';\nexport async function audit(ctx: Context) {\n  ASK();\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'started() runs when the service starts',
      code: "module.exports = {\n  name: 'users',\n  async started() {\n    this.client = ASK();\n  },\n};",
      file: 'services/users.service.js',
    },
    {
      because: 'created() runs when the service is created',
      code: "import { ServiceBroker } from 'moleculer';\nconst broker = new ServiceBroker();\nbroker.createService({\n  name: 'mail',\n  created() {\n    this.client = ASK();\n  },\n});",
    },
    {
      because: 'a function of the broker makes the service',
      code: "module.exports = function (broker) {\n  const client = ASK();\n  return { name: 'users', actions: { list: () => client.list() } };\n};",
      file: 'services/users.service.js',
    },
  ],
  lookalikes: [
    {
      because: 'methods of a service run when somebody calls them',
      code: "module.exports = {\n  name: 'users',\n  methods: {\n    connect() {\n      return ASK();\n    },\n  },\n};",
      file: 'services/users.service.js',
    },
    {
      because: 'a service class of another framework is no schema',
      code: 'export default class UserService {\n  list() {\n    return ASK();\n  }\n}',
      file: 'src/user.service.ts',
    },
    {
      because: 'a store in a folder of services, which nothing says is one of Moleculer',
      code: 'export default {\n  state: {},\n  actions: {\n    async load(term) {\n      return ASK(term);\n    },\n  },\n};',
      file: 'src/services/store.js',
    },
  ],
} satisfies EntryPointSamples;
