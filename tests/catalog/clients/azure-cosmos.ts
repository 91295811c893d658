import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'CosmosClient',
      imports: `import https from 'node:https';\nimport { CosmosClient } from '@azure/cosmos';`,
      expression: `new CosmosClient({ endpoint: config.endpoint, agent: new https.Agent({ keepAlive: true }) })`,
    },
  ],
  quiet: [
    {
      because: 'all clients share one agent',
      imports: `import { CosmosClient } from '@azure/cosmos';`,
      expression: `new CosmosClient({ endpoint: config.endpoint, key: config.key })`,
    },
    {
      because: 'all clients share one agent, also by connection string',
      imports: `const { CosmosClient } = require('@azure/cosmos');`,
      expression: `new CosmosClient(process.env.COSMOS)`,
    },
  ],
} satisfies ClientSamples;
