import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { Controller } from '@tsed/di';\nimport { Get } from '@tsed/schema';\n@Controller('/users')\nexport class Users {\n  @Get('/')\n  async list() {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "import { Middleware } from '@tsed/platform-middlewares';\n@Middleware()\nexport class Tenant {\n  async use() {\n    ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a provider of the request scope is made per request',
      code: "import { Injectable, ProviderScope } from '@tsed/di';\n@Injectable({ scope: ProviderScope.REQUEST })\nexport class Tenant {\n  private readonly client = ASK();\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a service is a singleton',
      code: "import { Service } from '@tsed/di';\n@Service()\nexport class Database {\n  private readonly pool = ASK();\n}",
    },
    {
      because: '$onInit runs at start-up',
      code: "import { Injectable } from '@tsed/di';\n@Injectable()\nexport class Database {\n  async $onInit() {\n    ASK();\n  }\n}",
    },
  ],
  lookalikes: [
    {
      because: 'a method of a service runs when somebody calls it',
      code: "import { Injectable } from '@tsed/di';\n@Injectable()\nexport class Database {\n  connect() {\n    return ASK();\n  }\n}",
    },
  ],
} satisfies EntryPointSamples;
