import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'MilvusClient',
      imports: `import { MilvusClient } from '@zilliz/milvus2-sdk-node';`,
      expression: `new MilvusClient({ address: 'localhost:19530' })`,
    },
    {
      factory: 'MilvusClient',
      imports: `const { MilvusClient: Milvus } = require('@zilliz/milvus2-sdk-node');`,
      expression: `new Milvus(process.env.MILVUS)`,
    },
  ],
  quiet: [
    {
      because: 'a constant is no client',
      imports: `import { DataType } from '@zilliz/milvus2-sdk-node';`,
      expression: `DataType.Int64`,
    },
  ],
} satisfies ClientSamples;
