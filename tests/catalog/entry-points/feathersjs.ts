import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a hook runs per call of a service',
      code: "import { feathers } from '@feathersjs/feathers';\nconst app = feathers();\napp.service('users').hooks({ before: { create: [async (context) => ASK()] } });",
      runs: 'request',
    },
    {
      because: 'around hooks run per call of a service',
      code: "const { feathers } = require('@feathersjs/feathers');\nconst app = feathers();\nconst audit = async (call, go) => {\n  ASK();\n  await go();\n};\napp.hooks({ around: { all: [audit] } });",
      runs: 'request',
    },
    {
      because: 'a service is an object with methods',
      code: "import { feathers } from '@feathersjs/feathers';\nimport express from '@feathersjs/express';\nconst app = express(feathers());\napp.use('/users', {\n  async find(params) {\n    return ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'a class implements a service',
      code: "import type { ServiceInterface } from '@feathersjs/feathers';\nexport class UserService implements ServiceInterface {\n  async get(id) {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a hook is annotated with its context',
      code: "import type { HookContext } from '@feathersjs/feathers';\nexport const audit = async (context: HookContext) => {\n  ASK();\n};",
      runs: 'request',
    },
    {
      because: 'the parameters of a call are annotated',
      code: "import type { Id, Params } from '@feathersjs/feathers';\nexport class Users {\n  async patch(id: Id, data: object, params: Params) {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a connection is an event',
      code: "import { feathers } from '@feathersjs/feathers';\nconst app = feathers();\napp.on('connection', (connection) => {\n  ASK();\n});",
      runs: 'event',
    },
  ],
  once: [
    {
      because: 'configure() calls its function at start-up',
      code: "import { feathers } from '@feathersjs/feathers';\nconst app = feathers();\napp.configure((instance) => {\n  instance.set('db', ASK());\n});",
    },
    {
      because: 'setup hooks look like hooks of a service',
      code: "import { feathers } from '@feathersjs/feathers';\nconst app = feathers();\napp.hooks({ setup: [async (context, next) => {\n  ASK();\n  await next();\n}] });",
    },
    {
      because: 'setup() of a service runs at start-up',
      code: "import type { ServiceMethods } from '@feathersjs/feathers';\nexport class Users implements ServiceMethods {\n  async setup(app, path) {\n    ASK();\n  }\n}",
    },
  ],
  lookalikes: [
    {
      because: 'find() of a class of the project runs when somebody calls it',
      code: 'export class Users {\n  async find() {\n    return ASK();\n  }\n}',
    },
  ],
} satisfies EntryPointSamples;
