import type { ClientEntry } from '../types.ts';

export default {
  modules: ['memcached'],
  checked: 'memcached@2.2.2',
  evidence: ['https://github.com/3rd-Eden/node-memcached', 'npm:memcached@2.2.2/lib/memcached.js', 'measured:catalog'],
  factories: {
    default: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['end'],
      options: 1,
      size: { name: 'poolSize', default: 10, suggested: 10 },
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
