import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: "import Pulsar from 'pulsar-client';",
      expression: "new Pulsar.Client({ serviceUrl: 'pulsar://pulsar:6650' })",
    },
    {
      factory: 'Client',
      imports: "const Pulsar = require('pulsar-client');",
      expression: 'new Pulsar.Client({ serviceUrl: process.env.PULSAR_URL, operationTimeoutSeconds: 30 })',
    },
    {
      factory: 'Client',
      imports: "import { Client } from 'pulsar-client';",
      expression: "new Client({ serviceUrl: 'pulsar://pulsar:6650' })",
    },
  ],
  quiet: [
    {
      because: 'a token is no client',
      imports: "import Pulsar from 'pulsar-client';",
      expression: 'new Pulsar.AuthenticationToken({ token: process.env.PULSAR_TOKEN })',
    },
  ],
} satisfies ClientSamples;
