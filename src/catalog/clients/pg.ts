import type { ClientEntry, Factory, PoolConversion } from '../types.ts';

const pool: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  close: ['end'],
  options: 0,
  size: { name: 'max', default: 10, suggested: 10 },
  reconnects: true,
  closesIdle: true,
  needsErrorListener: true,
  edge: 'socket',
};

const toPool: PoolConversion = {
  factory: 'Pool',
  form: 'new',
  checkout: 'connect',
  release: 'release',
  destroy: { by: 'argument' },
};

const client: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'connect',
  connect: ['connect'],
  close: ['end'],
  options: 0,
  reconnects: false,
  needsErrorListener: true,
  edge: 'socket',
};

export default {
  modules: ['pg'],
  checked: 'pg@8.23.1',
  evidence: [
    'https://node-postgres.com/features/pooling',
    'npm:pg@8.23.1/lib/index.js',
    'npm:pg@8.23.1/lib/client.js',
    'measured:catalog',
  ],
  factories: {
    Pool: pool,
    Client: { ...client, pool: toPool },
    'native.Pool': pool,
    'native.Client': { ...client, pool: { ...toPool, factory: 'native.Pool' } },
  },
} satisfies ClientEntry;
