import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    { factory: 'default', imports: `import Redis from 'ioredis';`, expression: `new Redis(process.env.REDIS_URL)` },
    {
      factory: 'default',
      imports: `const IORedis = require('ioredis');`,
      expression: `new IORedis(6379, 'localhost')`,
    },
    { factory: 'default', imports: `const ioredis = require('ioredis');`, expression: `new ioredis.default()` },
    { factory: 'Redis', imports: `import { Redis } from 'ioredis';`, expression: `new Redis({ host: 'localhost' })` },
    { factory: 'Redis', imports: ``, expression: `new (await import('ioredis')).Redis()` },
    { factory: 'createClient', imports: `import Redis from 'ioredis';`, expression: `Redis.createClient()` },
    {
      factory: 'Redis.createClient',
      imports: `const { Redis } = require('ioredis');`,
      expression: `Redis.createClient(6379)`,
    },
    {
      factory: 'Cluster',
      imports: `import * as ioredis from 'ioredis';`,
      expression: `new ioredis.Cluster([{ host: 'localhost', port: 6379 }])`,
    },
    {
      factory: 'Cluster',
      imports: `import Redis from 'ioredis';`,
      expression: `new Redis.Cluster([{ host: 'localhost', port: 6379 }])`,
    },
    {
      factory: 'Redis.Cluster',
      imports: `import { Redis } from 'ioredis';`,
      expression: `new Redis.Cluster([{ host: 'localhost', port: 6379 }])`,
    },
  ],
  quiet: [
    {
      because: 'a duplicate for subscriptions is needed',
      imports: `import Redis from 'ioredis';\nconst redis = new Redis();`,
      expression: `redis.duplicate()`,
    },
    {
      because: 'it is a client over HTTP',
      imports: `import { Command } from 'ioredis';\nimport { Redis } from '@upstash/redis';`,
      expression: `Redis.fromEnv()`,
    },
    {
      because: 'a command opens nothing',
      imports: `import { Command } from 'ioredis';`,
      expression: `new Command('get', ['key'])`,
    },
  ],
} satisfies ClientSamples;
