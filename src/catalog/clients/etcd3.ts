import type { ClientEntry } from '../types.ts';

export default {
  modules: ['etcd3'],
  checked: 'etcd3@1.1.2',
  evidence: [
    'https://microsoft.github.io/etcd3/classes/etcd3.html',
    'npm:etcd3@1.1.2/lib/index.js',
    'npm:etcd3@1.1.2/lib/connection-pool.js',
  ],
  factories: {
    Etcd3: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
