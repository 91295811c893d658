import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@temporalio/client'],
  checked: '@temporalio/client@1.24.0',
  evidence: [
    'https://typescript.temporal.io/api/classes/client.Connection',
    'npm:@temporalio/client@1.24.0/lib/connection.js',
  ],
  factories: {
    'Connection.connect': {
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
    'Connection.lazy': {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      connect: ['ensureConnected'],
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
