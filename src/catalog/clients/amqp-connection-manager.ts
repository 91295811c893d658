import type { ClientEntry } from '../types.ts';

/** amqplib with reconnects. */
export default {
  modules: ['amqp-connection-manager'],
  checked: 'amqp-connection-manager@5.0.0',
  evidence: [
    'https://github.com/jwalton/node-amqp-connection-manager',
    'npm:amqp-connection-manager@5.0.0/dist/cjs/index.js',
    'npm:amqp-connection-manager@5.0.0/dist/cjs/AmqpConnectionManager.js',
  ],
  factories: {
    connect: {
      form: 'call',
      holds: 'connection',
      tier: 'churns',
      dials: 'construct',
      close: ['close'],
      options: 1,
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'It dials again for ever, so one that is never closed keeps its connection for the rest of the process.',
    },
    AmqpConnectionManagerClass: {
      form: 'new',
      holds: 'connection',
      tier: 'churns',
      dials: 'connect',
      connect: ['connect'],
      close: ['close'],
      options: 1,
      reconnects: true,
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
