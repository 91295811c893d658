import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a hook of a list runs per operation',
      code: "import { list } from '@keystone-6/core';\nexport const Post = list({\n  fields: {},\n  hooks: {\n    async afterOperation({ item }) {\n      ASK();\n    },\n  },\n});",
      runs: 'request',
    },
    {
      because: 'a hook may be split by operation',
      code: "import { list } from '@keystone-6/core';\nconst notify = async () => {\n  ASK();\n};\nexport const Post = list({ fields: {}, hooks: { afterOperation: { create: notify } } });",
      runs: 'request',
    },
    {
      because: 'access is asked per operation',
      code: "import { list } from '@keystone-6/core';\nexport const Post = list({ fields: {}, access: { operation: { query: async ({ session }) => ASK() } } });",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'onConnect runs at start-up',
      code: "import { config } from '@keystone-6/core';\nexport default config({\n  db: {\n    provider: 'postgresql',\n    url: 'x',\n    async onConnect(context) {\n      ASK();\n    },\n  },\n});",
      file: 'src/keystone.ts',
    },
    {
      because: 'extendExpressApp runs at start-up',
      code: "import { config } from '@keystone-6/core';\nexport default config({ server: { extendExpressApp: (app) => {\n  app.locals.db = ASK();\n} } });",
      file: 'src/keystone.ts',
    },
  ],
  lookalikes: [
    {
      because: 'another list is not known',
      code: "import { list } from './list.js';\nlist({ hooks: { afterOperation: () => ASK() } });",
    },
  ],
} satisfies EntryPointSamples;
