import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'redisStore',
      imports: `import { redisStore } from 'cache-manager-redis-store';`,
      expression: `await redisStore({ url: process.env.REDIS_URL })`,
    },
    {
      factory: 'redisStore',
      imports: `const store = require('cache-manager-redis-store');`,
      expression: `await store.redisStore({ socket: { host: 'localhost' } })`,
    },
  ],
  quiet: [
    {
      because: 'it is a store of the project',
      imports: `import type { RedisStore } from 'cache-manager-redis-store';\nimport { redisStore } from './store.ts';`,
      expression: `await redisStore()`,
    },
  ],
} satisfies ClientSamples;
