import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@azure/service-bus'],
  checked: '@azure/service-bus@7.9.5',
  evidence: [
    'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-performance-improvements',
    'npm:@azure/service-bus@7.9.5/dist/index.js',
  ],
  factories: {
    // The options are the second or the third argument: with a credential they move.
    ServiceBusClient: {
      form: 'new',
      holds: 'connection',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      reconnects: true,
      throws: true,
      edge: 'socket',
      note: 'Its senders and receivers are links over the one AMQP connection.',
    },
  },
} satisfies ClientEntry;
