import type { ClientEntry, Factory } from '../types.ts';

const firestore: Factory = {
  form: 'new',
  holds: 'pool',
  tier: 'churns',
  dials: 'use',
  readsEnvironment: true,
  close: ['terminate'],
  configures: ['settings'],
  options: 0,
  reconnects: true,
  edge: 'socket',
};

export default {
  modules: ['@google-cloud/firestore'],
  checked: '@google-cloud/firestore@8.7.1',
  evidence: [
    'https://cloud.google.com/nodejs/docs/reference/firestore/latest/firestore/firestore',
    'npm:@google-cloud/firestore@8.7.1/build/src/pool.js',
    'measured:catalog',
  ],
  factories: {
    Firestore: firestore,
    default: firestore,
    'v1.*Client': {
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
