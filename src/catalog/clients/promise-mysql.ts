import type { ClientEntry } from '../types.ts';

/** mysql with promises; even the pool comes as one. */
export default {
  modules: ['promise-mysql'],
  checked: 'promise-mysql@5.2.0',
  evidence: [
    'https://github.com/lukeb-uk/node-promise-mysql',
    'npm:promise-mysql@5.2.0/lib/pool.js',
    'npm:promise-mysql@5.2.0/lib/connection.js',
  ],
  factories: {
    createPool: {
      form: 'call',
      async: true,
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 0,
      size: { name: 'connectionLimit', default: 10, suggested: 10 },
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
    },
  },
} satisfies ClientEntry;
