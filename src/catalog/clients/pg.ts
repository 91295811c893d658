import type { ClientEntry, Factory } from '../types.ts';

const pool: Factory = {
  form: 'new', holds: 'pool', tier: 'churns', dials: 'use', close: ['end'], options: 0,
  size: { name: 'max', default: 10, suggested: 10 }, reconnects: true, needsErrorListener: true, edge: 'socket',
};

const client: Factory = {
  form: 'new', holds: 'connection', tier: 'churns', dials: 'connect', connect: ['connect'], close: ['end'], options: 0,
  reconnects: false, needsErrorListener: true, edge: 'socket',
  pool: { factory: 'Pool', form: 'new', checkout: 'connect', release: 'release', destroy: { by: 'argument' } },
};

export default {
  modules: ['pg'],
  checked: 'pg@8.23.1',
  evidence: ['https://node-postgres.com/features/pooling', 'npm:pg@8.23.1/lib/index.js'],
  factories: { Pool: pool, Client: client, 'native.Pool': pool, 'native.Client': client },
} satisfies ClientEntry;
