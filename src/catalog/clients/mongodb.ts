import type { ClientEntry } from '../types.ts';

export default {
  modules: ['mongodb'],
  checked: 'mongodb@7.8.0',
  evidence: [
    'https://www.mongodb.com/docs/drivers/node/current/connect/connection-options/connection-pools/',
    'npm:mongodb@7.8.0/lib/mongo_client.js',
    'npm:mongodb@7.8.0/lib/connection_string.js',
  ],
  factories: {
    MongoClient: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      connect: ['connect'],
      connectsOnce: true,
      close: ['close'],
      options: 1,
      size: { name: 'maxPoolSize', default: 100, suggested: 50, formerly: { before: 4, name: 'poolSize', default: 5 } },
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'Since version 4.7 the first operation connects; before, `connect()` has to be called.',
    },
    'MongoClient.connect': {
      form: 'call',
      async: true,
      callback: true,
      holds: 'pool',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 1,
      size: { name: 'maxPoolSize', default: 100, suggested: 50, formerly: { before: 4, name: 'poolSize', default: 5 } },
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'Only up to version 4 with a callback.',
    },
  },
} satisfies ClientEntry;
