import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an endpoint runs per request',
      code: "import { api } from 'encore.dev/api';\nexport const list = api({ method: 'GET', path: '/users' }, async () => {\n  return ASK();\n});",
      runs: 'request',
    },
    {
      because: 'a raw endpoint runs per request',
      code: "import { api } from 'encore.dev/api';\nexport const hook = api.raw({ path: '/hook' }, handle);\nasync function handle(incoming, outgoing) {\n  ASK();\n}",
      runs: 'request',
    },
    {
      because: 'a subscription takes messages',
      code: "import { Subscription } from 'encore.dev/pubsub';\nimport { orders } from './orders.js';\nnew Subscription(orders, 'mail', { handler: async (order) => ASK() });",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'module level of a service runs once',
      code: "import { api } from 'encore.dev/api';\nconst client = ASK();\nexport const list = api({ path: '/users' }, () => client.list());",
    },
  ],
  lookalikes: [
    {
      because: 'another api is not known',
      code: "import { api } from './api.js';\napi({ path: '/users' }, () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
