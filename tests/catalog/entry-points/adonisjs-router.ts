import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route handler runs per request',
      code: "import router from '@adonisjs/core/services/router';\nrouter.get('/users', async () => {\n  ASK();\n});",
      runs: 'request',
      file: 'start/routes.ts',
    },
    {
      because: 'routes stand in groups',
      code: "import router from '@adonisjs/core/services/router';\nrouter.group(() => {\n  router.post('/users', create);\n}).prefix('/v1');\nasync function create() {\n  ASK();\n}",
      runs: 'request',
      file: 'start/routes.ts',
    },
    {
      because: 'version 5 has the router under another name',
      code: "import Route from '@ioc:Adonis/Core/Route';\nRoute.get('/', async () => ASK());",
      runs: 'request',
      file: 'start/routes.ts',
    },
  ],
  once: [
    {
      because: 'the callback of a group looks like a handler and adds routes',
      code: "import router from '@adonisjs/core/services/router';\nrouter.group(() => {\n  const client = ASK();\n  router.get('/x', () => client.load());\n});",
      file: 'start/routes.ts',
    },
  ],
  lookalikes: [
    {
      because: 'a router of the project is not known',
      code: "import router from './router.js';\nrouter.any(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
