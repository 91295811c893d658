import type { ClientEntry } from '../types.ts';

export default {
  modules: ['bull'],
  checked: 'bull@4.16.5',
  evidence: ['https://github.com/OptimalBits/bull', 'npm:bull@4.16.5/lib/queue.js'],
  factories: {
    default: {
      form: 'either',
      holds: 'pool',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: [1, 2],
      carries: ['createClient'],
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
