import * as base from '../families/postgres.ts';
import type { ClientEntry, Factory, PoolConversion } from '../types.ts';

const pool: Factory = { ...base.pool, needsErrorListener: true };
const client: Factory = { ...base.client, needsErrorListener: true };

const toPool: PoolConversion = {
  factory: 'Pool',
  form: 'new',
  checkout: 'connect',
  release: 'release',
  destroy: { by: 'argument' },
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
