import type { EntryPointEntry } from '../types.ts';

/** https://github.com/redis/ioredis#pubsub */
export default {
  name: 'ioredis',
  modules: ['ioredis'],
  evidence: ['https://github.com/redis/ioredis#pubsub', 'npm:ioredis@6.0.0/built/Redis.d.ts'],
  receivers: {
    client: {
      from: ['default()', 'Redis()', 'Cluster()', 'default().duplicate()', 'Redis().duplicate()'],
      types: ['Redis', 'Cluster', 'default'],
    },
  },
  calls: [
    // The reply to the command, not the messages.
    { on: ['client'], name: ['subscribe', 'psubscribe', 'ssubscribe'], functions: 'last', runs: 'once' },
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['wait', 'connecting', 'connect', 'ready', 'reconnecting', 'close', 'end', 'error'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['client'],
      name: ['on', 'addListener'],
      literal: ['message', 'messageBuffer', 'pmessage', 'pmessageBuffer', 'smessage', 'smessageBuffer'],
      functions: 'last',
      runs: 'message',
    },
  ],
} satisfies EntryPointEntry;
