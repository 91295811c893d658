import type { ClientEntry } from '../types.ts';

export default {
  modules: ['pulsar-client'],
  checked: 'pulsar-client@1.18.0',
  evidence: [
    'https://pulsar.apache.org/docs/client-libraries-node/',
    'npm:pulsar-client@1.18.0/index.d.ts',
    'npm:pulsar-client@1.18.0/src/Client.cc',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'Each client also starts threads of its own.',
    },
  },
} satisfies ClientEntry;
