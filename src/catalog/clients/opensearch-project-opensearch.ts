import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@opensearch-project/opensearch'],
  checked: '@opensearch-project/opensearch@3.9.0',
  evidence: [
    'https://github.com/opensearch-project/opensearch-js',
    'npm:@opensearch-project/opensearch@3.9.0/lib/Connection.js',
    'measured:catalog',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'agent',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      reuse: { name: 'agent.keepAlive', value: true, default: true },
      size: { name: 'agent.maxSockets', default: 256 },
      reconnects: true,
      throws: true,
      edge: 'http',
    },
  },
} satisfies ClientEntry;
