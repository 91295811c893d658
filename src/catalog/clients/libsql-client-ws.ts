import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@libsql/client/ws'],
  checked: '@libsql/client@0.18.0',
  evidence: [
    'https://github.com/tursodatabase/libsql-client-ts',
    'npm:@libsql/client@0.18.0/lib-esm/ws.js',
    'npm:@libsql/client@0.18.0/lib-esm/node.js',
  ],
  factories: {
    createClient: {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 0,
      reconnects: true,
      language: 'sql',
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
