import type { EntryPointEntry } from '../types.ts';

/** https://github.com/redis/node-redis/blob/master/docs/pub-sub.md */
export default {
  name: 'node-redis',
  modules: ['redis', '@redis/client'],
  evidence: [
    'https://github.com/redis/node-redis/blob/master/docs/pub-sub.md',
    'npm:@redis/client@6.3.1/dist/lib/client/index.d.ts',
  ],
  receivers: {
    client: {
      from: ['createClient()', 'createCluster()', 'createClient().duplicate()', 'createCluster().duplicate()'],
      types: ['RedisClientType', 'RedisClusterType'],
    },
  },
  calls: [
    { on: ['client'], name: ['subscribe', 'pSubscribe', 'sSubscribe'], functions: 1, runs: 'message' },
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['connect', 'ready', 'reconnecting', 'end', 'error'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['message', 'pmessage'],
      functions: 'last',
      runs: 'message',
    },
  ],
} satisfies EntryPointEntry;
