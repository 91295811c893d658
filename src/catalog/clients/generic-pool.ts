import type { ClientEntry } from '../types.ts';

/** A pool of whatever its factory opens. */
export default {
  modules: ['generic-pool'],
  checked: 'generic-pool@3.9.0',
  evidence: ['https://github.com/coopernurse/node-pool#documentation', 'npm:generic-pool@3.9.0/index.js'],
  factories: {
    createPool: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['drain', 'clear'],
      options: 1,
      size: { name: 'max', default: 1 },
      reconnects: true,
      lends: [{ by: 'acquire', back: ['release', 'destroy'] }],
    },
  },
} satisfies ClientEntry;
