import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@libsql/client', '@libsql/client/node'],
  checked: '@libsql/client@0.18.0',
  evidence: [
    'https://github.com/tursodatabase/libsql-client-ts',
    'npm:@libsql/client@0.18.0/lib-esm/node.js',
    'npm:@libsql/client@0.18.0/lib-esm/ws.js',
  ],
  factories: {
    createClient: {
      form: 'call',
      holds: 'connection',
      tier: 'shares',
      dials: 'never',
      close: ['close'],
      options: 0,
      throws: true,
      variants: [
        {
          when: [{ argument: 0, has: 'url', starts: ['ws:', 'wss:'] }],
          tier: 'churns',
          dials: 'construct',
          reconnects: true,
          edge: 'socket',
        },
      ],
      note: 'What it makes of `libsql:` and `https:` goes through the global fetch, and of `file:` is a file.',
    },
  },
} satisfies ClientEntry;
