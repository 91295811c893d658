import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = { form: 'call', holds: 'agent', tier: 'shares', dials: 'never', close: [], options: 0 };

export default {
  modules: ['@planetscale/database'],
  checked: '@planetscale/database@1.20.2',
  evidence: [
    'https://github.com/planetscale/database-js',
    'npm:@planetscale/database@1.20.2/dist/index.js',
    'measured:catalog',
  ],
  factories: {
    connect: client,
    Client: { ...client, form: 'new' },
  },
} satisfies ClientEntry;
