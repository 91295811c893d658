import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { get } from '@loopback/rest';\nexport class UserController {\n  @get('/users')\n  async find() {\n    ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a controller is made per request, with its fields',
      code: "import { api, get } from '@loopback/rest';\n@api({ basePath: '/v1' })\nexport class UserController {\n  private readonly client = ASK();\n  @get('/users')\n  find() {\n    return this.client.find();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'a sequence handles every request',
      code: "import { SequenceHandler } from '@loopback/rest';\nexport class MySequence implements SequenceHandler {\n  async handle(context) {\n    ASK();\n  }\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'an observer starts with the app',
      code: "import { lifeCycleObserver } from '@loopback/core';\n@lifeCycleObserver('datasource')\nexport class Database {\n  async start() {\n    ASK();\n  }\n}",
    },
    {
      because: 'a singleton is made once',
      code: "import { BindingScope, injectable } from '@loopback/core';\n@injectable({ scope: BindingScope.SINGLETON })\nexport class Mailer {\n  private readonly transport = ASK();\n}",
    },
  ],
  lookalikes: [
    {
      because: 'a decorator of the same name from elsewhere is not known',
      code: "import { get } from './decorators.js';\nexport class Users {\n  @get('/users')\n  find() {\n    ASK();\n  }\n}",
    },
  ],
} satisfies EntryPointSamples;
