import type { ClientEntry, Factory } from '../types.ts';

const connect: Factory = {
  form: 'call',
  async: true,
  holds: 'pool',
  tier: 'churns',
  dials: 'construct',
  close: ['close'],
  options: 1,
  reconnects: true,
  edge: 'socket',
  note: 'It has no option for a cap, only parameters of the connection string.',
};

export default {
  modules: ['couchbase'],
  checked: 'couchbase@4.7.1',
  evidence: [
    'https://github.com/couchbase/couchnode',
    'npm:couchbase@4.7.1/dist/couchbase.d.ts',
    'npm:couchbase@4.7.1/dist/cluster.d.ts',
  ],
  factories: { connect, 'Cluster.connect': connect },
} satisfies ClientEntry;
