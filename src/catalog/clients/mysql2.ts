import type { ClientEntry } from '../types.ts';

export default {
  modules: ['mysql2', 'mysql'],
  checked: 'mysql2@3.15.3',
  evidence: ['https://sidorares.github.io/node-mysql2/docs#using-connection-pools', 'npm:mysql2@3.15.3/index.js'],
  factories: {
    createPool: {
      form: 'call', holds: 'pool', tier: 'churns', dials: 'use', close: ['end'], options: 0,
      size: { name: 'connectionLimit', default: 10, suggested: 10 }, reconnects: true, edge: 'socket',
    },
    createPoolCluster: { form: 'call', holds: 'pool', tier: 'churns', dials: 'use', close: ['end'], reconnects: true, edge: 'socket' },
    createConnection: {
      form: 'call', holds: 'connection', tier: 'churns', dials: 'construct', connect: ['connect'], close: ['end', 'destroy'], options: 0,
      reconnects: false, needsErrorListener: true, edge: 'socket',
    },
  },
} satisfies ClientEntry;
