import { client, pool } from '../families/postgres.ts';
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
      ...pool,
      note: 'Its documentation asks for one per request, but for edge runtimes, where sockets do not outlive a request.',
    },
    Client: client,
  },
} satisfies ClientEntry;
