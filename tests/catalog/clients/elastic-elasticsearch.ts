import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: `import { Client } from '@elastic/elasticsearch';`,
      expression: `new Client({ node: process.env.ELASTIC_URL })`,
    },
    {
      factory: 'Client',
      imports: `const elastic = require('@elastic/elasticsearch');`,
      expression: `new elastic.Client({ node: 'http://localhost:9200' })`,
    },
  ],
  quiet: [
    {
      because: 'a child shares the pool',
      imports: `import { Client } from '@elastic/elasticsearch';\nconst client = new Client({ node: 'http://localhost:9200' });`,
      expression: `client.child({ headers: {} })`,
    },
  ],
} satisfies ClientSamples;
