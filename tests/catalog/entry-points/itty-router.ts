import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import { AutoRouter } from 'itty-router';\nconst router = AutoRouter();\nrouter.get('/x', async ({ params }) => ASK());\nexport default router;",
      runs: 'request',
      file: 'src/index.ts',
    },
    {
      because: 'the parts of a router run per request, in lists',
      code: "import { Router } from 'itty-router';\nconst tenant = () => {\n  ASK();\n};\nexport const router = Router({ before: [tenant] });",
      runs: 'request',
    },
    {
      because: 'the parameter is annotated as a request',
      code: "import type { IRequest } from 'itty-router';\nexport function show(request: IRequest) {\n  return ASK();\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the route is added',
      code: "import { Router } from 'itty-router';\nimport { users } from './users.js';\nexport const router = Router().get('/users', users(ASK()));",
    },
  ],
  lookalikes: [
    {
      because: 'a Router of the project is not known',
      code: "import { Router } from './router.js';\nRouter().all(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
