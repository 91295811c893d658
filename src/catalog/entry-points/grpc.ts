import type { EntryPointEntry } from '../types.ts';

/** https://grpc.io/docs/languages/node/basics/ */
export default {
  name: 'gRPC',
  modules: ['@grpc/grpc-js', 'grpc'],
  evidence: [
    'https://grpc.io/docs/languages/node/basics/',
    'npm:@grpc/grpc-js@1.14.7/build/src/server.d.ts',
    'npm:@grpc/grpc-js@1.14.7/build/src/server-call.d.ts',
  ],
  receivers: { server: { from: ['Server()'], types: ['Server'] } },
  calls: [
    // Looks like a handler, and tells once that the port is open.
    { on: ['server'], name: ['bindAsync', 'tryShutdown'], functions: 'last', runs: 'once' },
    { on: ['server'], name: ['addService'], options: { '*': 'request' } },
  ],
  types: {
    handleUnaryCall: 'request',
    handleClientStreamingCall: 'request',
    handleServerStreamingCall: 'request',
    handleBidiStreamingCall: 'request',
    UntypedHandleCall: 'request',
  },
  parameters: [
    { types: ['ServerUnaryCall'], runs: 'request' },
    { types: ['ServerReadableStream'], runs: 'request' },
    { types: ['ServerWritableStream'], runs: 'request' },
    { types: ['ServerDuplexStream'], runs: 'request' },
    { names: ['call', 'callback'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
