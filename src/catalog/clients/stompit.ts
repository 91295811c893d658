import type { ClientEntry } from '../types.ts';

export default {
  modules: ['stompit'],
  checked: 'stompit@1.0.0',
  evidence: [
    'https://github.com/gdaws/node-stomp',
    'npm:stompit@1.0.0/lib/connect.js',
    'npm:stompit@1.0.0/lib/Socket.js',
  ],
  factories: {
    connect: {
      form: 'call',
      callback: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['disconnect', 'destroy'],
      options: 0,
      reconnects: false,
      needsErrorListener: true,
      throws: true,
      edge: 'socket',
      note: 'A connection to be shared comes from its `ChannelPool` over a `ConnectFailover`.',
    },
  },
} satisfies ClientEntry;
