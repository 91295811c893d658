import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'ServiceBusClient',
      imports: "import { ServiceBusClient } from '@azure/service-bus';",
      expression: 'new ServiceBusClient(process.env.SERVICE_BUS!)',
    },
    {
      factory: 'ServiceBusClient',
      imports:
        "import { DefaultAzureCredential } from '@azure/identity';\nimport * as bus from '@azure/service-bus';\nconst credential = new DefaultAzureCredential();",
      expression: "new bus.ServiceBusClient('shop.servicebus.windows.net', credential)",
    },
    {
      factory: 'ServiceBusClient',
      imports: "const { ServiceBusClient: Bus } = require('@azure/service-bus');",
      expression: "new Bus(config.serviceBus).createSender('orders')",
    },
  ],
  quiet: [
    {
      because: 'a sender is a link over the client that is kept',
      imports:
        "import { ServiceBusClient } from '@azure/service-bus';\nconst bus = new ServiceBusClient(process.env.SERVICE_BUS!);",
      expression: "bus.createSender('orders')",
    },
    {
      because: 'administration goes over HTTP through the default agent of the SDK',
      imports: "import { ServiceBusAdministrationClient } from '@azure/service-bus';",
      expression: 'new ServiceBusAdministrationClient(process.env.SERVICE_BUS!)',
    },
  ],
} satisfies ClientSamples;
