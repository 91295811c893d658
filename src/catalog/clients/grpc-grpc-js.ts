import type { ClientEntry, Factory } from '../types.ts';

const stub: Factory = {
  form: 'new',
  holds: 'channel',
  tier: 'churns',
  dials: 'use',
  close: ['close'],
  options: 2,
  reconnects: true,
  throws: true,
  edge: 'socket',
  note: 'Insecure clients that are never closed share one HTTP/2 session through a process-wide pool, but each leaves a channel behind; with TLS credentials of their own, or closed after the call, each opens a session.',
};

export default {
  modules: ['@grpc/grpc-js'],
  checked: '@grpc/grpc-js@1.14.7',
  evidence: [
    'https://grpc.io/docs/guides/performance/',
    'npm:@grpc/grpc-js@1.14.7/build/src/subchannel-pool.js',
    'npm:@grpc/grpc-js@1.14.7/build/src/make-client.js',
    'measured:catalog',
  ],
  factories: {
    Client: stub,
    Channel: stub,
    'makeClientConstructor()': stub,
    'makeGenericClientConstructor()': stub,
    // The result is a tree of namespaces as deep as the packages of the .proto file; its leaves are classes of clients.
    'loadPackageDefinition().*': stub,
    'loadPackageDefinition().*.*': stub,
    'loadPackageDefinition().*.*.*': stub,
    'loadPackageDefinition().*.*.*.*': stub,
    'loadPackageDefinition().*.*.*.*.*': stub,
  },
} satisfies ClientEntry;
