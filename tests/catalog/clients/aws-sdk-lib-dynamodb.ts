import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it holds nothing but what it is given',
      imports:
        "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nimport { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';\nconst client = new DynamoDBClient({});",
      expression: 'DynamoDBDocumentClient.from(client)',
    },
    {
      because: 'the document client is kept, and the client in it',
      imports:
        "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nimport { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';\nlet documents;",
      expression: '(documents ??= DynamoDBDocumentClient.from(new DynamoDBClient({})))',
    },
  ],
} satisfies ClientSamples;
