import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'QdrantClient',
      imports: `import { QdrantClient } from '@qdrant/js-client-rest';`,
      expression: `new QdrantClient({ url: process.env.QDRANT_URL })`,
    },
    {
      factory: 'QdrantClient',
      imports: `const qdrant = require('@qdrant/js-client-rest');`,
      expression: `new qdrant.QdrantClient({ host: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'a search runs on the shared client',
      imports: `import { QdrantClient } from '@qdrant/js-client-rest';\nconst client = new QdrantClient({});`,
      expression: `await client.search('shoes', { vector: [1] })`,
    },
  ],
} satisfies ClientSamples;
