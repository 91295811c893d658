import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { Get, JsonController } from 'routing-controllers';\n@JsonController('/users')\nexport class Users {\n  @Get('/:id')\n  async one() {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "import { Middleware, ExpressMiddlewareInterface } from 'routing-controllers';\n@Middleware({ type: 'before' })\nexport class Tenant implements ExpressMiddlewareInterface {\n  use(incoming, outgoing, go) {\n    ASK();\n    go();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'authorization is checked per request',
      code: "import { createExpressServer } from 'routing-controllers';\nexport const app = createExpressServer({ authorizationChecker: async (action) => ASK() });",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a controller is made once',
      code: "import { JsonController } from 'routing-controllers';\n@JsonController('/users')\nexport class Users {\n  private readonly client = ASK();\n}",
    },
  ],
  lookalikes: [
    {
      because: 'a method without a decorator runs when somebody calls it',
      code: "import { JsonController } from 'routing-controllers';\n@JsonController('/users')\nexport class Users {\n  connect() {\n    return ASK();\n  }\n}",
    },
  ],
} satisfies EntryPointSamples;
