import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'new',
  holds: 'channel',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['close'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

export default {
  modules: ['@google-cloud/datastore'],
  checked: '@google-cloud/datastore@10.1.1',
  evidence: [
    'https://cloud.google.com/nodejs/docs/reference/datastore/latest',
    'npm:@google-cloud/datastore@10.1.1/build/src/request.js',
  ],
  factories: {
    Datastore: {
      form: 'new',
      holds: 'channel',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: [],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
    '*Client': client,
    'v1.*Client': client,
  },
} satisfies ClientEntry;
