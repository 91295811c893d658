import type { ClientEntry, Factory } from '../types.ts';

const bigtable: Factory = {
  form: 'either',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

export default {
  modules: ['@google-cloud/bigtable'],
  checked: '@google-cloud/bigtable@6.5.1',
  evidence: [
    'https://cloud.google.com/nodejs/docs/reference/bigtable/latest',
    'npm:@google-cloud/bigtable@6.5.1/build/src/index.js',
  ],
  factories: {
    Bigtable: bigtable,
    default: bigtable,
    'v2.*Client': {
      form: 'new',
      holds: 'channel',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
