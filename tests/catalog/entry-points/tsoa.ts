import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller runs per request',
      code: "import { Controller, Get, Route } from 'tsoa';\n@Route('users')\nexport class UsersController extends Controller {\n  @Get('{id}')\n  public async one(id: number) {\n    return ASK();\n  }\n}",
      runs: 'request',
    },
    {
      because: 'the fields of a controller look like singletons and are made per request',
      code: "import { Controller, Get, Route } from 'tsoa';\n@Route('users')\nexport class UsersController extends Controller {\n  private readonly client = ASK();\n  @Get()\n  public list() {\n    return this.client.list();\n  }\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a static field is made once',
      code: "import { Controller, Route } from 'tsoa';\n@Route('users')\nexport class UsersController extends Controller {\n  private static readonly client = ASK();\n}",
    },
  ],
  lookalikes: [
    {
      because: 'a decorator of the same name from elsewhere is not known',
      code: "import { Route } from './decorators.js';\n@Route('users')\nexport class Users {\n  list() {\n    return ASK();\n  }\n}",
    },
  ],
} satisfies EntryPointSamples;
