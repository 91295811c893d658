import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import { Elysia } from 'elysia';\nnew Elysia().get('/users', async ({ query }) => {\n  ASK();\n  return [];\n}).listen(3000);",
      runs: 'request',
    },
    {
      because: 'the handler is a function declared below',
      code: "import Elysia from 'elysia';\nexport const users = new Elysia({ prefix: '/users' });\nusers.post('/', create, { body: 'user' });\nasync function create({ body }) {\n  ASK();\n  return body;\n}",
      runs: 'request',
    },
    {
      because: 'hooks of a route run per request, in lists too',
      code: "import { Elysia } from 'elysia';\nconst authorize = () => {\n  ASK();\n};\nexport const app = new Elysia().get('/', () => 'ok', { beforeHandle: [authorize] });",
      runs: 'request',
    },
    {
      because: 'derive() runs per request',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().derive(async ({ headers }) => {\n  return { user: ASK() };\n});",
      runs: 'request',
    },
    {
      because: 'resolve() may have options in front of the function',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().resolve({ as: 'scoped' }, () => ({ db: ASK() }));",
      runs: 'request',
    },
    {
      because: 'a group gets the app and registers a handler',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().group('/v1', (v1) => v1.get('/', () => ASK()));",
      runs: 'request',
    },
    {
      because: 'a plug-in function gets an app of a known type',
      code: "import type { Elysia } from 'elysia';\nexport const users = (instance: Elysia) => instance.get('/users', async () => ASK());",
      runs: 'request',
    },
    {
      because: 'a socket sends messages',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().ws('/chat', {\n  message(ws, message) {\n    ASK();\n  },\n});",
      runs: 'message',
    },
  ],
  once: [
    {
      because: 'the value that is decorated is made at start-up',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().decorate('db', ASK());",
    },
    {
      because: 'the callback of group() looks like a handler',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().group('/v1', (v1) => {\n  const client = ASK();\n  return v1.get('/', () => client.load());\n});",
    },
    {
      because: 'onStart runs when the server is up',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().onStart(() => {\n  ASK();\n});",
    },
    {
      because: 'a plug-in function is called when the app is built',
      code: "import { Elysia } from 'elysia';\nexport const app = new Elysia().use((instance) => {\n  const client = ASK();\n  return instance.get('/', () => client.load());\n});",
    },
  ],
  lookalikes: [
    {
      because: 'derive() of a store is not known',
      code: "import { store } from './store.js';\nstore.derive(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
