import type { ClientEntry } from '../types.ts';

export default {
  modules: ['cassandra-driver'],
  checked: 'cassandra-driver@4.10.0',
  evidence: [
    'https://docs.datastax.com/en/developer/nodejs-driver/4.7/coding-rules/index.html',
    'npm:cassandra-driver@4.10.0/index.d.ts',
    'npm:cassandra-driver@4.10.0/lib/client-options.js',
  ],
  factories: {
    Client: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      connect: ['connect'],
      close: ['shutdown'],
      options: 0,
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'It keeps one connection to each host unless `pooling.coreConnectionsPerHost` says more, with up to 2048 requests on it at once.',
    },
  },
} satisfies ClientEntry;
