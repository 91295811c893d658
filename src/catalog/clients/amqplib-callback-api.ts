import type { ClientEntry } from '../types.ts';

/** The same `connect` as in amqplib, but the connection comes through a callback and the call returns nothing. */
export default {
  modules: ['amqplib/callback_api'],
  checked: 'amqplib@2.3.1',
  evidence: [
    'https://amqp-node.github.io/amqplib/channel_api.html#connect',
    'npm:amqplib@2.3.1/callback_api.js',
    'npm:amqplib@2.3.1/lib/callback_model.js',
  ],
  factories: {
    connect: {
      form: 'call',
      callback: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 1,
      reconnects: false,
      multiplexes: true,
      needsErrorListener: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
