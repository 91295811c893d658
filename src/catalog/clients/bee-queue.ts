import type { ClientEntry } from '../types.ts';

export default {
  modules: ['bee-queue'],
  checked: 'bee-queue@2.0.0',
  evidence: [
    'https://github.com/bee-queue/bee-queue#settings',
    'npm:bee-queue@2.0.0/lib/queue.js',
    'npm:bee-queue@2.0.0/lib/redis.js',
  ],
  factories: {
    default: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 1,
      carries: ['redis'],
      reconnects: true,
      needsErrorListener: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
