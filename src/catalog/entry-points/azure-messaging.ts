import type { EntryPointEntry } from '../types.ts';

/** https://learn.microsoft.com/javascript/api/overview/azure/service-bus-readme */
export default {
  name: 'Azure Service Bus and Event Hubs',
  modules: ['@azure/service-bus', '@azure/event-hubs'],
  evidence: [
    'https://learn.microsoft.com/javascript/api/overview/azure/service-bus-readme',
    'npm:@azure/service-bus@7.9.5/types/latest/service-bus.d.ts',
    'npm:@azure/event-hubs@6.0.4/dist/esm/eventHubConsumerClientModels.d.ts',
  ],
  receivers: {
    receiver: {
      from: [
        'ServiceBusClient().createReceiver()',
        'ServiceBusClient().acceptSession()',
        'ServiceBusClient().acceptNextSession()',
        'EventHubConsumerClient()',
      ],
      types: ['ServiceBusReceiver', 'ServiceBusSessionReceiver', 'EventHubConsumerClient'],
    },
  },
  calls: [
    {
      on: ['receiver'],
      name: ['subscribe'],
      options: {
        processMessage: 'message',
        processEvents: 'message',
        processError: 'event',
        // Once for each partition.
        processInitialize: 'once',
        processClose: 'once',
      },
    },
  ],
  types: {
    ProcessEventsHandler: 'message',
    ProcessErrorHandler: 'event',
    ProcessInitializeHandler: 'once',
    ProcessCloseHandler: 'once',
  },
} satisfies EntryPointEntry;
