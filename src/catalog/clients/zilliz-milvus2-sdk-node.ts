import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@zilliz/milvus2-sdk-node'],
  checked: '@zilliz/milvus2-sdk-node@3.0.6',
  evidence: [
    'https://github.com/milvus-io/milvus-sdk-node',
    'npm:@zilliz/milvus2-sdk-node@3.0.6/dist/milvus/grpc/GrpcClient.d.ts',
  ],
  factories: {
    MilvusClient: {
      form: 'new',
      holds: 'channel',
      tier: 'churns',
      dials: 'construct',
      close: ['closeConnection'],
      options: 0,
      reconnects: true,
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
