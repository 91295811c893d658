import type { ClientEntry } from '../types.ts';

/** A session store; without `pool` it makes one of its own. */
export default {
  modules: ['connect-pg-simple'],
  checked: 'connect-pg-simple@10.0.0',
  evidence: [
    'https://github.com/voxpelli/node-connect-pg-simple#connection-options',
    'npm:connect-pg-simple@10.0.0/index.js',
  ],
  factories: {
    'default()': {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['close'],
      options: 0,
      carries: ['pool', 'pgPromise'],
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
