import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import { Router } from '@oak/oak';\nconst router = new Router();\nrouter.get('/x', async (context) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'middleware runs per request',
      code: "import { Application } from 'https://deno.land/x/oak@v17.1.0/mod.ts';\nconst app = new Application();\napp.use(tenant);\nasync function tenant(context, go) {\n  ASK();\n  await go();\n}",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a middleware',
      code: "import type { Middleware } from 'jsr:@oak/oak';\nexport const tenant: Middleware = async (context, go) => {\n  ASK();\n  await go();\n};",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'the server starts to listen one time',
      code: "import { Application } from '@oak/oak';\nconst app = new Application();\napp.addEventListener('listen', () => {\n  ASK();\n});",
    },
  ],
  lookalikes: [
    {
      because: 'another Router is not known',
      code: "import { Router } from './router.js';\nnew Router().add(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
