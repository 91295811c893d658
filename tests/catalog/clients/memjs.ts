import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'Client.create', imports: `import memjs from 'memjs';`, expression: `memjs.Client.create()` },
    {
      factory: 'Client.create',
      imports: `const { Client } = require('memjs');`,
      expression: `Client.create('localhost:11211', { retries: 2 })`,
    },
  ],
  quiet: [
    {
      because: 'it is a Client of another kind',
      imports: `import { Utils } from 'memjs';\nimport { Client } from './client.ts';`,
      expression: `Client.create()`,
    },
    {
      because: 'a value is read with the shared client',
      imports: `import memjs from 'memjs';\nconst cache = memjs.Client.create();`,
      expression: `await cache.get('key')`,
    },
  ],
} satisfies ClientSamples;
