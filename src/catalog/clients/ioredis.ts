import type { ClientEntry, Factory } from '../types.ts';

// ioredis logs an unhandled error event instead of throwing it, so a listener is not required.
const redis: Factory = {
  form: 'new', holds: 'connection', tier: 'churns', dials: 'construct', connect: ['connect'], close: ['quit', 'disconnect'],
  reconnects: true, edge: 'socket',
};
const cluster: Factory = { ...redis, holds: 'pool', options: 1 };

export default {
  modules: ['ioredis', 'iovalkey'],
  checked: 'ioredis@5.8.2',
  evidence: ['https://github.com/redis/ioredis', 'npm:ioredis@5.8.2/built/Redis.js'],
  factories: { default: redis, Redis: redis, Cluster: cluster, 'Redis.Cluster': cluster },
} satisfies ClientEntry;
