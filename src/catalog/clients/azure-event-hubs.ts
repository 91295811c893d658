import type { ClientEntry, Factory } from '../types.ts';

// The options are the third or the fourth argument: with a credential they move.
const client: Factory = {
  form: 'new',
  holds: 'connection',
  tier: 'churns',
  dials: 'use',
  close: ['close'],
  reconnects: true,
  throws: true,
  edge: 'socket',
};

export default {
  modules: ['@azure/event-hubs'],
  checked: '@azure/event-hubs@6.0.4',
  evidence: [
    'https://learn.microsoft.com/javascript/api/@azure/event-hubs/eventhubproducerclient',
    'npm:@azure/event-hubs@6.0.4/dist/esm/index.d.ts',
  ],
  factories: {
    EventHubProducerClient: client,
    EventHubBufferedProducerClient: client,
    EventHubConsumerClient: client,
  },
} satisfies ClientEntry;
