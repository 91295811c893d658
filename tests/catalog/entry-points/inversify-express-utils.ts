import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { controller, httpGet } from 'inversify-express-utils';\n@controller('/users')\nexport class Users {\n  @httpGet('/')\n  async list() {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a controller is made per request, with its constructor',
      code: "import { controller } from 'inversify-express-utils';\n@controller('/users')\nexport class Users {\n  constructor() {\n    this.client = ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "import { BaseMiddleware } from 'inversify-express-utils';\nexport class Tenant extends BaseMiddleware {\n  handler(incoming, outgoing, go) {\n    ASK();\n    go();\n  }\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'setConfig() gets the app at start-up',
      code: "import { InversifyExpressServer } from 'inversify-express-utils';\nimport { container } from './container.js';\nconst server = new InversifyExpressServer(container);\nserver.setConfig((app) => {\n  app.locals.db = ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'a decorator of the same name from elsewhere is not known',
      code: "import { controller } from './decorators.js';\n@controller('/users')\nexport class Users {\n  client = ASK();\n}",
    },
  ],
} satisfies EntryPointSamples;
