import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the auto-imported defineEventHandler takes a handler',
      code: 'export default defineEventHandler(async (event) => {\n  ASK();\n  return [];\n});',
      runs: 'request',
      file: 'server/api/users.get.ts',
    },
    {
      because: 'the auto-import may be written out',
      code: "import { defineEventHandler } from '#imports';\nexport default defineEventHandler({ handler: show });\nasync function show() {\n  ASK();\n}",
      runs: 'request',
      file: 'server/routes/x.ts',
    },
    {
      because: 'the request hook runs per request',
      code: "export default defineNitroPlugin(() => {\n  useNitroApp().hooks.hook('request', async (event) => {\n    ASK();\n  });\n});",
      runs: 'request',
      file: 'server/plugins/tenant.ts',
    },
    {
      because: 'the app of a plug-in has hooks',
      code: "export default defineNitroPlugin((nitroApp) => {\n  nitroApp.hooks.hook('beforeResponse', () => {\n    ASK();\n  });\n});",
      runs: 'request',
      evidence: 'weak',
      file: 'server/plugins/tenant.ts',
    },
    {
      because: 'a cached handler runs for every miss',
      code: 'export default defineCachedEventHandler(async () => ASK(), { maxAge: 60 });',
      runs: 'request',
      file: 'server/api/stars.ts',
    },
    {
      because: 'a task is run by its schedule',
      code: "export default defineTask({\n  meta: { name: 'clean' },\n  async run({ payload }) {\n    ASK();\n    return { result: 'ok' };\n  },\n});",
      runs: 'tick',
      file: 'server/tasks/clean.ts',
    },
    {
      because: 'a socket is opened by a client',
      code: 'export default defineWebSocketHandler({\n  open: (peer) => {\n    ASK();\n  },\n});',
      runs: 'event',
      file: 'server/routes/socket.ts',
    },
  ],
  once: [
    {
      because: 'a plug-in looks like a handler and runs at start-up',
      code: 'export default defineNitroPlugin(async (nitroApp) => {\n  nitroApp.db = ASK();\n});',
      file: 'server/plugins/db.ts',
    },
    {
      because: 'a plug-in of Nitro 3 runs at start-up',
      code: "import { definePlugin } from 'nitro';\nexport default definePlugin((app) => {\n  ASK();\n});",
      file: 'plugins/db.ts',
    },
    {
      because: 'the server closes one time',
      code: "export default defineNitroPlugin((nitroApp) => {\n  nitroApp.hooks.hook('close', async () => {\n    ASK();\n  });\n});",
      file: 'server/plugins/db.ts',
    },
    {
      because: 'the loader of a lazy handler runs once',
      code: 'export default defineLazyEventHandler(() => {\n  const client = ASK();\n  return defineEventHandler(() => client.load());\n});',
      file: 'server/api/users.ts',
    },
  ],
  lookalikes: [
    {
      because: 'a local function of the same name is not Nitro',
      code: 'const defineTask = (task) => task;\nexport default defineTask({ run: () => ASK() });',
      file: 'src/tasks/clean.ts',
    },
  ],
} satisfies EntryPointSamples;
