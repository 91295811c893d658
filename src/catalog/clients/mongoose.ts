import type { ClientEntry } from '../types.ts';

/** `connect()` is left out: while the default connection is up it does nothing, and serverless guides call it per request. */
export default {
  modules: ['mongoose'],
  checked: 'mongoose@9.12.1',
  evidence: [
    'https://mongoosejs.com/docs/connections.html#multiple_connections',
    'npm:mongoose@9.12.1/lib/mongoose.js',
  ],
  factories: {
    createConnection: {
      form: 'call',
      holds: 'pool',
      tier: 'churns',
      dials: 'construct',
      close: ['close', 'destroy'],
      configures: ['set', 'useDb'],
      options: 1,
      size: { name: 'maxPoolSize', default: 100, suggested: 50, formerly: { before: 6, name: 'poolSize', default: 5 } },
      reconnects: true,
      lends: [{ by: 'startSession', back: ['endSession'] }],
      edge: 'socket',
    },
    Mongoose: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['disconnect'],
      reconnects: true,
      lends: [{ by: 'startSession', back: ['endSession'] }],
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
