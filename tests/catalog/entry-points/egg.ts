import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "const { Controller } = require('egg');\nclass UserController extends Controller {\n  async show() {\n    ASK();\n  }\n}\nmodule.exports = UserController;",
      runs: 'request',
      file: 'app/controller/user.js',
    },
    {
      because: 'a service is made per request, with its fields',
      code: "import { Service } from 'egg';\nexport default class UserService extends Service {\n  private readonly client = ASK();\n}",
      runs: 'request',
      file: 'app/service/user.ts',
    },
    {
      because: 'a subscription runs by its schedule',
      code: "const Subscription = require('egg').Subscription;\nmodule.exports = class Clean extends Subscription {\n  async subscribe() {\n    ASK();\n  }\n};",
      runs: 'tick',
      file: 'app/schedule/clean.js',
    },
    {
      because: 'a task runs by its schedule',
      code: "module.exports = {\n  schedule: { interval: '1m', type: 'all' },\n  async task(ctx) {\n    ASK();\n  },\n};",
      runs: 'tick',
      file: 'app/schedule/refresh.js',
    },
  ],
  once: [
    {
      because: 'a middleware is made once, what it returns runs per request',
      code: 'module.exports = (options, app) => {\n  const client = ASK();\n  return async (ctx, next) => client.load(ctx, next);\n};',
      file: 'app/middleware/tenant.js',
    },
    {
      because: 'didLoad runs at start-up',
      code: "import { Application, IBoot } from 'egg';\nexport default class AppBoot implements IBoot {\n  constructor(private readonly app: Application) {}\n  async didLoad() {\n    ASK();\n  }\n}",
      file: 'app.ts',
    },
    {
      because: 'the routes are set up at start-up',
      code: 'module.exports = (app) => {\n  app.db = ASK();\n};',
      file: 'app.js',
    },
  ],
  lookalikes: [
    {
      because: 'a service of the project is made by whoever needs it',
      code: "import { Service } from './service.js';\nexport default class UserService extends Service {\n  client = ASK();\n}",
    },
  ],
} satisfies EntryPointSamples;
