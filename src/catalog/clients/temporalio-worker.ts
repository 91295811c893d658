import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@temporalio/worker'],
  checked: '@temporalio/worker@1.24.0',
  evidence: [
    'https://typescript.temporal.io/api/classes/worker.NativeConnection',
    'npm:@temporalio/worker@1.24.0/lib/connection.js',
  ],
  factories: {
    'NativeConnection.connect': {
      form: 'call',
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
