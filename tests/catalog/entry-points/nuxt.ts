import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'route middleware runs for every rendered page',
      code: 'export default defineNuxtRouteMiddleware(async (to, from) => {\n  ASK();\n});',
      runs: 'request',
      file: 'app/middleware/auth.ts',
    },
    {
      because: 'useAsyncData fetches for every rendered page',
      code: "import { useAsyncData } from '#app';\nexport const useUsers = () => useAsyncData('users', async () => ASK());",
      runs: 'request',
      file: 'app/composables/users.ts',
    },
  ],
  once: [
    {
      because: 'a module is set up at build time',
      code: "import { defineNuxtModule } from '@nuxt/kit';\nexport default defineNuxtModule({\n  meta: { name: 'x' },\n  async setup(options, nuxt) {\n    ASK();\n  },\n});",
      file: 'modules/x.ts',
    },
    {
      because: 'hooks of the configuration run at build time',
      code: "export default defineNuxtConfig({\n  hooks: {\n    'build:done': () => {\n      ASK();\n    },\n  },\n});",
      file: 'nuxt.setup.ts',
    },
  ],
  lookalikes: [
    {
      because: 'a local function of the same name is not Nuxt',
      code: "import { useAsyncData } from './use-async-data.js';\nuseAsyncData('users', () => ASK());",
    },
  ],
} satisfies EntryPointSamples;
