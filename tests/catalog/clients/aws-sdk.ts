import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'S3',
      imports: "const https = require('https');\nconst AWS = require('aws-sdk');",
      expression: 'new AWS.S3({ httpOptions: { agent: new https.Agent({ keepAlive: true }) } })',
    },
    {
      factory: 'default',
      imports: "import { Agent } from 'node:https';\nimport DynamoDB from 'aws-sdk/clients/dynamodb';",
      expression: 'new DynamoDB({ httpOptions: { agent: new Agent({ keepAlive: true }) } })',
    },
  ],
  quiet: [
    {
      because: 'all clients share one agent of the package',
      imports: "import AWS from 'aws-sdk';",
      expression: "new AWS.SQS({ region: 'eu-central-1' })",
    },
    {
      because: 'the document client shares it too',
      imports: "const { DocumentClient } = require('aws-sdk/clients/dynamodb');",
      expression: 'new DocumentClient()',
    },
    {
      because: 'credentials hold no connection',
      imports: "import AWS from 'aws-sdk';",
      expression: 'new AWS.Credentials(config.id, config.secret)',
    },
  ],
} satisfies ClientSamples;
