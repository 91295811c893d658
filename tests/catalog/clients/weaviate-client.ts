import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'connectToCustom',
      imports: `import weaviate from 'weaviate-client';`,
      expression: `await weaviate.connectToCustom({ httpHost: 'localhost' })`,
    },
    {
      factory: 'connectToLocal',
      imports: `import { connectToLocal } from 'weaviate-client';`,
      expression: `await connectToLocal()`,
    },
    {
      factory: 'connectToWeaviateCloud',
      imports: `const weaviate = require('weaviate-client');`,
      expression: `await weaviate.connectToWeaviateCloud(process.env.WEAVIATE_URL, {})`,
    },
    {
      factory: 'connectToWCD',
      imports: `import * as weaviate from 'weaviate-client';`,
      expression: `await weaviate.connectToWCD(process.env.WEAVIATE_URL)`,
    },
    {
      factory: 'connectToWCS',
      imports: `const { connectToWCS: open } = require('weaviate-client');`,
      expression: `await open(process.env.WEAVIATE_URL)`,
    },
    {
      factory: 'client',
      imports: `import weaviate from 'weaviate-client';`,
      expression: `await weaviate.client({ connectionParams: config })`,
    },
  ],
  quiet: [
    {
      because: 'a key is no client',
      imports: `import { ApiKey } from 'weaviate-client';`,
      expression: `new ApiKey('secret')`,
    },
  ],
} satisfies ClientSamples;
