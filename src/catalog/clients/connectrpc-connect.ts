import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@connectrpc/connect'],
  checked: '@connectrpc/connect@2.1.2',
  evidence: [
    'https://connectrpc.com/docs/node/using-clients/',
    'npm:@connectrpc/connect@2.1.2/dist/cjs/promise-client.d.ts',
  ],
  factories: {
    createClient: {
      form: 'call',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      note: 'Its connections are those of its transport.',
    },
  },
} satisfies ClientEntry;
