import type { ClientEntry } from '../types.ts';

/** The legacy client; each makes a keep-alive agent of its own. */
export default {
  modules: ['elasticsearch'],
  checked: 'elasticsearch@16.7.3',
  evidence: [
    'https://www.elastic.co/guide/en/elasticsearch/client/elasticsearch-js/16.x/index.html',
    'npm:elasticsearch@16.7.3/src/lib/connectors/http.js',
    'npm:elasticsearch@16.7.3/src/lib/client.js',
    'measured:catalog',
  ],
  factories: {
    Client: {
      form: 'either',
      holds: 'agent',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      reuse: { name: 'keepAlive', value: true, default: true },
      size: { name: 'maxSockets', default: null, suggested: 128 },
      reconnects: true,
      edge: 'http',
    },
  },
} satisfies ClientEntry;
