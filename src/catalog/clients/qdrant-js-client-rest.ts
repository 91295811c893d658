import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@qdrant/js-client-rest'],
  checked: '@qdrant/js-client-rest@1.18.0',
  evidence: [
    'https://github.com/qdrant/qdrant-js/tree/master/packages/js-client-rest',
    'npm:@qdrant/js-client-rest@1.18.0/dist/esm/dispatcher.js',
    'npm:@qdrant/js-client-rest@1.18.0/dist/esm/qdrant-client.js',
    'measured:catalog',
  ],
  factories: {
    QdrantClient: {
      form: 'new',
      holds: 'agent',
      tier: 'churns',
      dials: 'construct',
      close: [],
      options: 0,
      size: { name: 'maxConnections', default: 25 },
      reconnects: true,
      edge: 'http',
      note: 'It asks the server for its version as soon as it is made, unless `checkCompatibility` is false.',
    },
  },
} satisfies ClientEntry;
