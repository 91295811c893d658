import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { Controller, Get } from '@midwayjs/core';\n@Controller('/users')\nexport class UserController {\n  @Get('/')\n  async list() {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a class is made per request unless it says otherwise',
      code: "import { Provide } from '@midwayjs/core';\n@Provide()\nexport class UserService {\n  client = ASK();\n}",
      runs: 'request',
    },
    {
      because: 'a guard is asked per request',
      code: "import { Guard } from '@midwayjs/core';\n@Guard()\nexport class AuthGuard {\n  async canActivate(context) {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a local task runs by its schedule',
      code: "import { Provide, TaskLocal } from '@midwayjs/core';\n@Provide()\nexport class Clean {\n  @TaskLocal('*/5 * * * *')\n  async run() {\n    ASK();\n  }\n}",
      runs: 'tick',
    },
  ],
  once: [
    {
      because: 'a singleton is made once',
      code: "import { Provide, Singleton } from '@midwayjs/core';\n@Provide()\n@Singleton()\nexport class Database {\n  pool = ASK();\n}",
    },
    {
      because: 'onReady of the configuration runs at start-up',
      code: "import { Configuration } from '@midwayjs/core';\n@Configuration({})\nexport class MainConfiguration {\n  async onReady(container) {\n    container.registerObject('db', ASK());\n  }\n}",
    },
    {
      because: 'a middleware is resolved once, what it returns runs per request',
      code: "import { Middleware } from '@midwayjs/core';\n@Middleware()\nexport class Tenant {\n  resolve() {\n    const client = ASK();\n    return async (ctx, next) => client.load(ctx, next);\n  }\n}",
    },
  ],
  lookalikes: [
    {
      because: 'the scope is said by a decorator',
      code: "import { Provide, Scope, ScopeEnum } from '@midwayjs/core';\n@Provide()\n@Scope(ScopeEnum.Singleton)\nexport class Database {\n  pool = ASK();\n}",
    },
  ],
} satisfies EntryPointSamples;
