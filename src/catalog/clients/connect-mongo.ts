import type { ClientEntry, Factory } from '../types.ts';

const store = {
  holds: 'pool',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 0,
  size: { name: 'mongoOptions.maxPoolSize', default: 100, suggested: 50 },
  carries: ['client', 'clientPromise'],
  when: [{ argument: 0, has: 'mongoUrl' }],
  reconnects: true,
  throws: true,
  edge: 'socket',
} satisfies Partial<Factory>;

/** A session store; with `mongoUrl` it makes a MongoClient of its own. */
export default {
  modules: ['connect-mongo'],
  checked: 'connect-mongo@6.0.0',
  evidence: [
    'https://github.com/jdesboeufs/connect-mongo#connection-to-mongodb',
    'npm:connect-mongo@6.0.0/dist/index.d.mts',
    'npm:connect-mongo@6.0.0/dist/index.mjs',
  ],
  factories: {
    create: { ...store, form: 'call' },
    'MongoStore.create': { ...store, form: 'call' },
    default: { ...store, form: 'new' },
    MongoStore: { ...store, form: 'new' },
  },
} satisfies ClientEntry;
