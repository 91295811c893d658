import type { ClientEntry } from '../types.ts';

export default {
  modules: ['cache-manager-redis-store'],
  checked: 'cache-manager-redis-store@3.0.1',
  evidence: [
    'https://github.com/dabroek/node-cache-manager-redis-store',
    'npm:cache-manager-redis-store@3.0.1/dist/index.js',
  ],
  factories: {
    redisStore: {
      form: 'call',
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: [],
      options: 0,
      reconnects: true,
      edge: 'socket',
      versions: { since: 3 },
    },
  },
} satisfies ClientEntry;
