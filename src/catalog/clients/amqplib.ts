import type { ClientEntry } from '../types.ts';

/** RabbitMQ with promises. Channels, not connections, are what a task takes for itself. */
export default {
  modules: ['amqplib'],
  checked: 'amqplib@2.3.1',
  evidence: [
    'https://amqp-node.github.io/amqplib/channel_api.html#connect',
    'npm:amqplib@2.3.1/channel_api.js',
    'npm:amqplib@2.3.1/lib/channel_model.js',
    'npm:amqplib@2.3.1/lib/connection.js',
  ],
  factories: {
    connect: {
      form: 'call',
      async: true,
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 1,
      reconnects: false,
      multiplexes: true,
      needsErrorListener: true,
      edge: 'socket',
      note: 'A lost connection stays lost unless its option `recovery` is set, so a shared one has to be replaced when it closes.',
    },
  },
} satisfies ClientEntry;
