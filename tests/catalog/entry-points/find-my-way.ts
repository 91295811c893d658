import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'on() takes a method, a path and a handler',
      code: "const router = require('find-my-way')();\nrouter.on('GET', '/x', async (incoming, outgoing, params) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'the default route answers requests',
      code: "import createRouter from 'find-my-way';\nconst fallback = () => {\n  ASK();\n};\nexport const router = createRouter({ defaultRoute: fallback });",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the route is added',
      code: "import createRouter from 'find-my-way';\nimport { users } from './users.js';\ncreateRouter().on('GET', '/users', users(ASK()));",
    },
  ],
  lookalikes: [
    {
      because: 'a router of the project is not known',
      code: "import { createRouter } from './router.js';\ncreateRouter().on('GET', '/x', () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
