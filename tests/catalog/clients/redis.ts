import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createClient',
      imports: `import { createClient } from 'redis';`,
      expression: `createClient({ url: process.env.REDIS_URL })`,
    },
    {
      factory: 'createClient',
      imports: `import redis from 'redis';`,
      expression: `await redis.createClient().connect()`,
    },
    {
      factory: 'createClient',
      imports: `import * as redis from '@redis/client';`,
      expression: `redis.createClient().on('error', console.error)`,
    },
    { factory: 'createClient', imports: ``, expression: `(await import('redis')).createClient()` },
    {
      factory: 'createClientPool',
      imports: `const { createClientPool: pool } = require('redis');`,
      expression: `await pool({}, { maximum: 8 }).connect()`,
    },
    {
      factory: 'createCluster',
      imports: `const redis = require('redis');`,
      expression: `redis.createCluster({ rootNodes: [{ url: 'redis://localhost' }] })`,
    },
    {
      factory: 'createSentinel',
      imports: `import { createSentinel } from '@redis/client';`,
      expression: `createSentinel({ name: 'primary', sentinelRootNodes: [] })`,
    },
  ],
  quiet: [
    {
      because: 'a duplicate for subscriptions is needed',
      imports: `import { createClient } from 'redis';\nconst client = createClient();`,
      expression: `client.duplicate()`,
    },
    {
      because: 'it is a client of another kind',
      imports: `import type { RedisClientType } from 'redis';\nimport { createClient } from '@supabase/supabase-js';`,
      expression: `createClient(config.url, config.key)`,
    },
  ],
} satisfies ClientSamples;
