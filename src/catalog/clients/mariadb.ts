import type { ClientEntry } from '../types.ts';

/** The promise interface. Unlike in mysql2, the pool fills itself as soon as it is made. */
export default {
  modules: ['mariadb'],
  checked: 'mariadb@3.5.4',
  evidence: [
    'https://mariadb.com/docs/connectors/mariadb-connector-nodejs/connector-nodejs-promise-api',
    'npm:mariadb@3.5.4/types/index.d.ts',
    'npm:mariadb@3.5.4/lib/pool.js',
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
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
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
