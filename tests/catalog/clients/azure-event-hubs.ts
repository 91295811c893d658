import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'EventHubProducerClient',
      imports: "import { EventHubProducerClient } from '@azure/event-hubs';",
      expression: "new EventHubProducerClient(process.env.EVENT_HUBS!, 'orders')",
    },
    {
      factory: 'EventHubProducerClient',
      imports: "const { EventHubProducerClient: Producer } = require('@azure/event-hubs');",
      expression: "new Producer(config.eventHubs, 'orders')",
    },
    {
      factory: 'EventHubBufferedProducerClient',
      imports: "import * as hubs from '@azure/event-hubs';",
      expression: "new hubs.EventHubBufferedProducerClient(config.eventHubs, 'orders')",
    },
    {
      factory: 'EventHubConsumerClient',
      imports: "const hubs = require('@azure/event-hubs');",
      expression: "new hubs.EventHubConsumerClient('$Default', config.eventHubs, 'orders')",
    },
  ],
  quiet: [
    {
      because: 'a batch belongs to the producer that is kept',
      imports:
        "import { EventHubProducerClient } from '@azure/event-hubs';\nconst producer = new EventHubProducerClient(process.env.EVENT_HUBS!, 'orders');",
      expression: 'await producer.createBatch()',
    },
  ],
} satisfies ClientSamples;
