import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { Get } from '@foal/core';\nexport class UserController {\n  @Get('/')\n  async list() {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a hook runs per request',
      code: "import { Hook } from '@foal/core';\nexport function Tenant() {\n  return Hook(async (ctx) => {\n    ASK();\n  });\n}",
      runs: 'request',
    },
    {
      because: 'the parameter is annotated as a context',
      code: "import { Context } from '@foal/core';\nexport const audit = async (ctx: Context) => {\n  ASK();\n};",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'module level of a controller runs once',
      code: "import { Get } from '@foal/core';\nconst client = ASK();\nexport class UserController {\n  @Get('/')\n  list() {\n    return client.list();\n  }\n}",
    },
  ],
  lookalikes: [
    {
      because: 'a method without a decorator runs when somebody calls it',
      code: "import { Get } from '@foal/core';\nexport class UserController {\n  @Get('/')\n  list() {\n    return [];\n  }\n  connect() {\n    return ASK();\n  }\n}",
    },
  ],
} satisfies EntryPointSamples;
