import type { ClientEntry } from '../types.ts';

export default {
  modules: ['memjs'],
  checked: 'memjs@1.3.2',
  evidence: [
    'https://github.com/memcachier/memjs',
    'npm:memjs@1.3.2/lib/memjs/memjs.js',
    'npm:memjs@1.3.2/lib/memjs/server.js',
  ],
  factories: {
    'Client.create': {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['close', 'quit'],
      options: 1,
      reconnects: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
