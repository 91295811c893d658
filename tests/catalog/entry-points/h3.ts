import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an event handler runs per request',
      code: "import { defineEventHandler } from 'h3';\nexport default defineEventHandler(async (event) => {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'the object form has a handler',
      code: "import { defineHandler } from 'h3';\nexport default defineHandler({\n  async handler() {\n    ASK();\n  },\n});",
      runs: 'request',
    },
    {
      because: 'middleware comes in lists',
      code: "import { eventHandler } from 'h3';\nconst tenant = () => {\n  ASK();\n};\nexport default eventHandler({ onRequest: [tenant], handler: () => 'ok' });",
      runs: 'request',
    },
    {
      because: 'a router of version 1 takes handlers',
      code: "const { createRouter, eventHandler } = require('h3');\nconst router = createRouter();\nrouter.get('/x', eventHandler(show));\nfunction show() {\n  ASK();\n}",
      runs: 'request',
    },
    {
      because: 'an app of version 2 takes plain functions',
      code: "import { H3 } from 'h3';\nconst app = new H3();\napp.post('/x', async function (event) {\n  ASK();\n});",
      runs: 'request',
    },
    {
      because: 'what a lazy handler returns runs per request',
      code: "import { defineEventHandler, defineLazyEventHandler } from 'h3';\nexport default defineLazyEventHandler(async () => {\n  return defineEventHandler(() => {\n    ASK();\n  });\n});",
      runs: 'request',
    },
    {
      because: 'a socket sends messages',
      code: "import { defineWebSocketHandler } from 'h3';\nexport default defineWebSocketHandler({\n  message(peer, message) {\n    ASK();\n  },\n});",
      runs: 'message',
    },
    {
      because: 'the parameter is annotated as an event',
      code: "import type { H3Event } from 'h3';\nexport async function tenantOf(event: H3Event) {\n  ASK();\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'the loader of a lazy handler looks like a handler and runs once',
      code: "import { defineEventHandler, defineLazyEventHandler } from 'h3';\nexport default defineLazyEventHandler(() => {\n  const client = ASK();\n  return defineEventHandler(() => client.load());\n});",
    },
    {
      because: 'a plug-in gets the app at start-up',
      code: "import { definePlugin } from 'h3';\nexport const database = definePlugin((app, options) => {\n  const client = ASK();\n  app.get('/x', () => client.load());\n});",
    },
  ],
  lookalikes: [
    {
      because: 'createRouter of another package is not known',
      code: "import { createRouter } from './router.js';\nconst router = createRouter();\nrouter.use(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
