import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import KeyvRedis from '@keyv/redis';`,
      expression: `new KeyvRedis('redis://localhost')`,
    },
    {
      factory: 'default',
      imports: `import KeyvRedis from '@keyv/redis';\nimport { Keyv } from 'keyv';`,
      expression: `new Keyv({ store: new KeyvRedis(process.env.REDIS_URL) })`,
    },
    {
      factory: 'createKeyv',
      imports: `import { createKeyv } from '@keyv/redis';`,
      expression: `createKeyv({ url: 'redis://localhost' })`,
    },
    {
      factory: 'createKeyvNonBlocking',
      imports: `const { createKeyvNonBlocking: create } = require('@keyv/redis');`,
      expression: `create()`,
    },
  ],
  quiet: [
    {
      because: 'the client that it is given is shared',
      imports: `import KeyvRedis from '@keyv/redis';\nimport { client } from './redis.ts';`,
      expression: `new KeyvRedis(client)`,
    },
    {
      because: 'a map in memory',
      imports: `import type { KeyvRedisOptions } from '@keyv/redis';\nimport { Keyv } from 'keyv';`,
      expression: `new Keyv()`,
    },
  ],
} satisfies ClientSamples;
