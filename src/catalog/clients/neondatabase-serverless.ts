import type { ClientEntry } from '../types.ts';

/** Postgres over WebSocket. `neon()` is not here: it sends each query with the global fetch. */
export default {
  modules: ['@neondatabase/serverless'],
  checked: '@neondatabase/serverless@1.2.0',
  evidence: [
    'https://github.com/neondatabase/serverless#pool-and-client',
    'npm:@neondatabase/serverless@1.2.0/README.md',
    'npm:@neondatabase/serverless@1.2.0/index.d.ts',
  ],
  factories: {
    Pool: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      size: { name: 'max', default: 10, suggested: 10 },
      reconnects: true,
      edge: 'socket',
      note: 'Its documentation asks for one per request, but for edge runtimes, where sockets do not outlive a request.',
    },
    Client: {
      form: 'new',
      holds: 'connection',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['end'],
      options: 0,
      reconnects: false,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
