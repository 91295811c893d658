import type { ClientEntry } from '../types.ts';

/** The callback interface: `createConnection` returns the connection at once, so it is not turned into a pool here. */
export default {
  modules: ['mariadb/callback'],
  checked: 'mariadb@3.5.4',
  evidence: [
    'https://mariadb.com/docs/connectors/mariadb-connector-nodejs/connector-nodejs-callback-api',
    'npm:mariadb@3.5.4/types/callback.d.ts',
  ],
  factories: {
    createPool: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'construct',
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
    createConnection: {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      connect: ['connect'],
      close: ['end', 'destroy'],
      options: 0,
      reconnects: false,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
