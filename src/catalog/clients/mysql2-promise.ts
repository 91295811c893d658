import type { ClientEntry } from '../types.ts';

/** The promise interface: `createConnection` resolves to the connection. */
export default {
  modules: ['mysql2/promise'],
  checked: 'mysql2@3.15.3',
  evidence: ['https://sidorares.github.io/node-mysql2/docs#using-connection-pools', 'npm:mysql2@3.15.3/promise.js'],
  factories: {
    createPool: {
      form: 'call', holds: 'pool', tier: 'churns', dials: 'use', close: ['end'], options: 0,
      size: { name: 'connectionLimit', default: 10, suggested: 10 }, reconnects: true, edge: 'socket',
    },
    createConnection: {
      form: 'call', async: true, holds: 'connection', tier: 'churns', dials: 'construct', connect: ['connect'], close: ['end', 'destroy'],
      options: 0, reconnects: false, edge: 'socket',
      pool: { factory: 'createPool', form: 'call', checkout: 'getConnection', release: 'release', destroy: { by: 'method', name: 'destroy' } },
    },
  },
} satisfies ClientEntry;
