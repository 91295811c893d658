import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'compose joins middleware that runs per request',
      code: "import compose from 'koa-compose';\nconst tenant = async (context, go) => {\n  ASK();\n  return go();\n};\nexport const all = compose([tenant]);",
      runs: 'request',
    },
    {
      because: 'mount puts a middleware under a path',
      code: "const mount = require('koa-mount');\nconst Koa = require('koa');\nconst app = new Koa();\napp.use(mount('/hello', async function (context) {\n  ASK();\n}));",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the middleware is joined',
      code: "import compose from 'koa-compose';\nimport { cache } from './cache.js';\nexport const all = compose([cache(ASK())]);",
    },
  ],
  lookalikes: [
    {
      because: 'compose of another package joins functions',
      code: "import { compose } from './koa-compose.js';\nexport const all = compose([() => ASK()]);",
    },
  ],
} satisfies EntryPointSamples;
