import type { ClientEntry, Factory } from '../types.ts';

// Options may be the first, second or third argument. An error event without a listener is logged, not thrown.
const redis: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  connect: ['connect'],
  close: ['quit', 'disconnect'],
  reconnects: true,
  edge: 'socket',
  note: 'With `lazyConnect: true` the first command dials.',
};
const made: Factory = { ...redis, form: 'call' };
const cluster: Factory = { ...redis, holds: 'pool', options: 1 };

export default {
  modules: ['ioredis'],
  checked: 'ioredis@6.0.0',
  evidence: ['https://github.com/redis/ioredis', 'npm:ioredis@6.0.0/built/Redis.js'],
  factories: {
    default: redis,
    Redis: redis,
    createClient: made,
    'Redis.createClient': made,
    Cluster: cluster,
    'Redis.Cluster': cluster,
  },
} satisfies ClientEntry;
