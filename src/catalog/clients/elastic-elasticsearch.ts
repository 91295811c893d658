import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@elastic/elasticsearch'],
  checked: '@elastic/elasticsearch@9.4.3',
  evidence: [
    'https://www.elastic.co/docs/reference/elasticsearch/clients/javascript/connecting',
    'npm:@elastic/elasticsearch@9.4.3/lib/client.d.ts',
    'measured:catalog',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      reuse: { name: 'agent.keepAlive', value: true, default: true },
      size: { name: 'agent.connections', default: 256 },
      reconnects: true,
      throws: true,
      edge: 'http',
    },
  },
} satisfies ClientEntry;
