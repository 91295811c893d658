import type { ClientEntry } from '../types.ts';

/** NATS: the client up to 2 and its successor in scoped packages. */
export default {
  modules: ['nats', '@nats-io/transport-node'],
  checked: 'nats@2.29.3',
  evidence: [
    'https://github.com/nats-io/nats.js',
    'npm:nats@2.29.3/lib/src/connect.js',
    'npm:@nats-io/transport-node@3.4.0/lib/connect.js',
    'measured:catalog',
  ],
  factories: {
    connect: {
      form: 'call',
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close', 'drain'],
      options: 0,
      reconnects: true,
      edge: 'socket',
      note: 'One connection carries all subjects of a process. By default it gives up after ten attempts to reconnect; `maxReconnectAttempts: -1` lets it try for ever.',
    },
  },
} satisfies ClientEntry;
