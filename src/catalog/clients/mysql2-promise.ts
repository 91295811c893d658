import type { ClientEntry } from '../types.ts';

/** The promise interface: `createConnection` resolves to the connection, `createPool` returns the pool at once. */
export default {
  modules: ['mysql2/promise'],
  checked: 'mysql2@3.24.5',
  evidence: ['https://sidorares.github.io/node-mysql2/docs#using-connection-pools', 'npm:mysql2@3.24.5/promise.js'],
  factories: {
    createPool: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      size: { name: 'connectionLimit', default: 10, suggested: 10 },
      reconnects: true,
      edge: 'socket',
    },
    createPoolCluster: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
    // No `needsErrorListener`: the listener that rejects the promise stays for the first error, and there is only one.
    createConnection: {
      form: 'call',
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      connect: ['connect'],
      close: ['end', 'destroy'],
      options: 0,
      reconnects: false,
      edge: 'socket',
      pool: {
        factory: 'createPool',
        form: 'call',
        checkout: 'getConnection',
        release: 'release',
        destroy: { by: 'method', name: 'destroy' },
      },
    },
  },
} satisfies ClientEntry;
