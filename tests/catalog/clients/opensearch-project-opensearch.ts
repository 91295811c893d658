import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: `import { Client } from '@opensearch-project/opensearch';`,
      expression: `new Client({ node: process.env.OPENSEARCH_URL })`,
    },
    {
      factory: 'Client',
      imports: `const { Client: Search } = require('@opensearch-project/opensearch');`,
      expression: `new Search({ node: 'http://localhost:9200' })`,
    },
  ],
  quiet: [
    {
      because: 'a child shares the pool',
      imports: `import { Client } from '@opensearch-project/opensearch';\nconst client = new Client({ node: 'http://localhost:9200' });`,
      expression: `client.child({ headers: {} })`,
    },
  ],
} satisfies ClientSamples;
