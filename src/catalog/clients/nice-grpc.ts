import type { ClientEntry } from '../types.ts';

export default {
  modules: ['nice-grpc'],
  checked: 'nice-grpc@2.1.18',
  evidence: [
    'npm:nice-grpc@2.1.18/lib/client/channel.js',
    'npm:@grpc/grpc-js@1.14.7/build/src/subchannel-pool.js',
    'measured:catalog',
  ],
  factories: {
    createChannel: {
      form: 'call',
      holds: 'channel',
      tier: 'churns',
      dials: 'use',
      readsEnvironment: true,
      close: ['close'],
      options: 2,
      reconnects: true,
      edge: 'socket',
      note: 'A channel of @grpc/grpc-js. The clients made over it hold nothing.',
    },
  },
} satisfies ClientEntry;
