import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Client',
      imports: `import elasticsearch from 'elasticsearch';`,
      expression: `new elasticsearch.Client({ host: 'localhost:9200' })`,
    },
    {
      factory: 'Client',
      imports: `const { Client } = require('elasticsearch');`,
      expression: `Client({ host: 'localhost:9200' })`,
    },
  ],
  quiet: [
    {
      because: 'a search runs on the shared client',
      imports: `import elasticsearch from 'elasticsearch';\nconst client = new elasticsearch.Client({});`,
      expression: `await client.search({ q: 'shoes' })`,
    },
  ],
} satisfies ClientSamples;
