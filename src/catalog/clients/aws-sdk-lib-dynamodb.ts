import type { ClientEntry, Factory } from '../types.ts';

const client: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'shares',
  dials: 'never',
  close: [],
  note: 'Its connections are those of the client that it is made from.',
};

export default {
  modules: ['@aws-sdk/lib-dynamodb'],
  checked: '@aws-sdk/lib-dynamodb@3.1162.0',
  evidence: [
    'https://github.com/aws/aws-sdk-js-v3/tree/main/lib/lib-dynamodb',
    'npm:@aws-sdk/lib-dynamodb@3.1162.0/dist-types/DynamoDBDocumentClient.d.ts',
  ],
  factories: {
    'DynamoDBDocumentClient.from': client,
    'DynamoDBDocument.from': client,
  },
} satisfies ClientEntry;
