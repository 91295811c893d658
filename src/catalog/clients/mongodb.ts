import type { ClientEntry } from '../types.ts';

export default {
  modules: ['mongodb'],
  checked: 'mongodb@6.21.0',
  evidence: ['https://www.mongodb.com/docs/drivers/node/current/connect/connection-options/connection-pools/', 'npm:mongodb@6.21.0/mongodb.d.ts'],
  factories: {
    MongoClient: {
      form: 'new', holds: 'pool', tier: 'churns', dials: 'connect', connect: ['connect'], close: ['close'], options: 1,
      size: { name: 'maxPoolSize', default: 100, suggested: 50 }, reconnects: true, throws: true, edge: 'socket',
    },
    'MongoClient.connect': {
      form: 'call', async: true, holds: 'pool', tier: 'churns', dials: 'construct', close: ['close'], options: 1,
      size: { name: 'maxPoolSize', default: 100, suggested: 50 }, reconnects: true, throws: true, edge: 'socket',
    },
  },
} satisfies ClientEntry;
