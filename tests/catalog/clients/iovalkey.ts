import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import { default as Client } from 'iovalkey';`,
      expression: `new Client(process.env.VALKEY_URL)`,
    },
    { factory: 'default', imports: `const Valkey = require('iovalkey');`, expression: `new Valkey(6379, 'localhost')` },
    { factory: 'Redis', imports: `import { Redis } from 'iovalkey';`, expression: `new Redis({ host: 'localhost' })` },
    { factory: 'Valkey', imports: `import { Valkey } from 'iovalkey';`, expression: `new Valkey()` },
    { factory: 'createClient', imports: `import Valkey from 'iovalkey';`, expression: `Valkey.createClient()` },
    {
      factory: 'Redis.createClient',
      imports: `const { Redis } = require('iovalkey');`,
      expression: `Redis.createClient(6379)`,
    },
    {
      factory: 'Cluster',
      imports: `import * as valkey from 'iovalkey';`,
      expression: `new valkey.Cluster([{ host: 'localhost' }])`,
    },
    {
      factory: 'Redis.Cluster',
      imports: `import { Redis } from 'iovalkey';`,
      expression: `new Redis.Cluster([{ host: 'localhost' }])`,
    },
  ],
  quiet: [
    {
      because: 'a duplicate for subscriptions is needed',
      imports: `import Valkey from 'iovalkey';\nconst valkey = new Valkey();`,
      expression: `valkey.duplicate()`,
    },
  ],
} satisfies ClientSamples;
