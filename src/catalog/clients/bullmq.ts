import type { ClientEntry, Factory } from '../types.ts';

const redis = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'construct',
  close: ['close', 'disconnect'],
  reconnects: true,
  edge: 'socket',
} satisfies Partial<Factory>;

export default {
  modules: ['bullmq'],
  checked: 'bullmq@6.7.0',
  evidence: ['https://github.com/taskforcesh/bullmq', 'npm:bullmq@6.7.0/dist/cjs/classes/queue-base.js'],
  factories: {
    Queue: { ...redis, options: 1, carries: ['connection'] },
    FlowProducer: { ...redis, options: 0, carries: ['connection'] },
    QueueEventsProducer: { ...redis, options: 1, carries: ['connection'] },
    // These block on their connection, so they duplicate the one that they are given.
    QueueEvents: { ...redis, options: 1 },
    Worker: { ...redis, options: 2 },
  },
} satisfies ClientEntry;
