import type { ClientEntry, Factory } from '../types.ts';

// What the default of `httpVersion` is depends on the version, so without it nothing is said.
const either: Factory = {
  form: 'call',
  holds: 'transport',
  tier: 'shares',
  dials: 'use',
  close: [],
  options: 0,
  reconnects: true,
  edge: 'http',
  carries: ['nodeOptions.agent', 'sessionManager'],
  variants: [
    {
      when: [{ argument: 0, has: 'httpVersion', equals: ['2'] }],
      tier: 'churns',
      carries: ['sessionManager'],
      note: 'each transport opens an HTTP/2 session of its own',
    },
  ],
  note: 'Over HTTP/1.1 it goes through the global agent.',
};

export default {
  modules: ['@connectrpc/connect-node'],
  checked: '@connectrpc/connect-node@2.1.2',
  evidence: [
    'https://connectrpc.com/docs/node/using-clients/',
    'npm:@connectrpc/connect-node@2.1.2/dist/cjs/node-transport-options.js',
    'npm:@connectrpc/connect-node@2.1.2/dist/cjs/grpc-transport.js',
    'npm:@connectrpc/connect-node@2.1.2/dist/cjs/http2-session-manager.js',
    'measured:catalog',
  ],
  factories: {
    createGrpcTransport: {
      form: 'call',
      holds: 'transport',
      tier: 'churns',
      dials: 'use',
      close: [],
      options: 0,
      reconnects: true,
      throws: true,
      edge: 'socket',
      when: [{ argument: 0, lacks: 'sessionManager' }],
      carries: ['sessionManager'],
      // Until 1 it could also speak HTTP/1.1, through the global agent.
      versions: { since: 2 },
      note: 'Each transport opens an HTTP/2 session of its own, which stays open for 15 minutes after its last call.',
    },
    Http2SessionManager: {
      form: 'new',
      holds: 'session',
      tier: 'churns',
      dials: 'use',
      close: ['abort'],
      options: 1,
      reconnects: true,
      throws: true,
      edge: 'socket',
    },
    createConnectTransport: either,
    createGrpcWebTransport: either,
  },
} satisfies ClientEntry;
