import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an endpoint gets a router and registers handlers',
      code: "import { defineEndpoint } from '@directus/extensions-sdk';\nexport default defineEndpoint((router) => {\n  router.get('/', async () => {\n    ASK();\n  });\n});",
      runs: 'request',
    },
    {
      because: 'an endpoint may be an object',
      code: "import { defineEndpoint } from '@directus/extensions-sdk';\nexport default defineEndpoint({\n  id: 'x',\n  handler: (routes) => {\n    routes.post('/', create);\n  },\n});\nfunction create() {\n  ASK();\n}",
      runs: 'request',
    },
    {
      because: 'an operation runs per flow',
      code: "import { defineOperationApi } from '@directus/extensions-sdk';\nexport default defineOperationApi({ id: 'mail', handler: async (options) => ASK() });",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'the function of an endpoint looks like a handler',
      code: "import { defineEndpoint } from '@directus/extensions-sdk';\nexport default defineEndpoint((router, context) => {\n  const client = ASK();\n  router.get('/', () => client.load());\n});",
    },
    {
      because: 'the function of a hook registers and runs once',
      code: "import { defineHook } from '@directus/extensions-sdk';\nexport default defineHook(({ action }) => {\n  const client = ASK();\n  action('items.create', (meta) => client.send(meta));\n});",
    },
  ],
  lookalikes: [
    {
      because: 'another defineEndpoint is not known',
      code: "import { defineEndpoint } from './endpoint.js';\nexport default defineEndpoint({ handler: () => ASK() });",
    },
  ],
} satisfies EntryPointSamples;
