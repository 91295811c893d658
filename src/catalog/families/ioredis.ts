import type { ClientEntry, Factory } from '../types.ts';

// An error event without a listener is logged, not thrown.
const redis: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  connect: ['connect'],
  close: ['quit', 'disconnect'],
  options: [0, 1, 2],
  reconnects: true,
  language: 'redis',
  edge: 'socket',
  variants: [
    {
      when: [
        { argument: 0, has: 'lazyConnect', equals: [true] },
        { argument: 1, has: 'lazyConnect', equals: [true] },
        { argument: 2, has: 'lazyConnect', equals: [true] },
      ],
      dials: 'use',
    },
  ],
};
const made: Factory = { ...redis, form: 'call' };
const cluster: Factory = {
  ...redis,
  holds: 'pool',
  options: 1,
  variants: [{ when: [{ argument: 1, has: 'lazyConnect', equals: [true] }], dials: 'use' }],
};

/** What ioredis and its fork for Valkey export. */
export const factories = {
  default: redis,
  Redis: redis,
  createClient: made,
  'Redis.createClient': made,
  Cluster: cluster,
  'Redis.Cluster': cluster,
} satisfies ClientEntry['factories'];
