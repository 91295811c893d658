import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a hook of a collection runs per operation',
      code: "import type { CollectionConfig } from 'payload';\nexport const Orders: CollectionConfig = {\n  slug: 'orders',\n  hooks: { afterChange: [async ({ doc }) => ASK()] },\n  fields: [],\n};",
      runs: 'request',
      file: 'src/collections/Orders.ts',
    },
    {
      because: 'the type of the variable names a hook',
      code: "import type { CollectionAfterChangeHook } from 'payload';\nexport const notify: CollectionAfterChangeHook = async ({ doc }) => {\n  ASK();\n};",
      runs: 'request',
      file: 'src/hooks/notify.ts',
    },
    {
      because: 'an endpoint handles requests',
      code: "import { buildConfig } from 'payload';\nexport default buildConfig({\n  endpoints: [{ path: '/x', method: 'get', handler }],\n});\nasync function handler(req) {\n  ASK();\n}",
      runs: 'request',
      file: 'src/payload.ts',
    },
    {
      because: 'a task of the queue runs per job',
      code: "import { buildConfig } from 'payload';\nexport default buildConfig({ jobs: { tasks: [{ slug: 'mail', handler: async () => ASK() }] } });",
      runs: 'message',
      file: 'src/payload.ts',
    },
  ],
  once: [
    {
      because: 'onInit runs at start-up',
      code: "import { buildConfig } from 'payload';\nexport default buildConfig({\n  onInit: async (payload) => {\n    ASK();\n  },\n});",
      file: 'src/payload.ts',
    },
  ],
  lookalikes: [
    {
      because: 'another buildConfig is not known',
      code: "import { buildConfig } from './build-config.js';\nbuildConfig({ endpoints: [{ handler: () => ASK() }] });",
    },
  ],
} satisfies EntryPointSamples;
