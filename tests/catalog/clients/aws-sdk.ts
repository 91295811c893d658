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
    {
      factory: 'SQS',
      rule: 'require-keep-alive',
      imports: "import AWS from 'aws-sdk';\nAWS.config.update({ region: 'eu-central-1' });",
      expression: "new AWS.SQS({ region: 'eu-central-1' })",
    },
    {
      factory: 'DocumentClient',
      rule: 'require-keep-alive',
      imports: "const { DocumentClient } = require('aws-sdk/clients/dynamodb');",
      expression: 'new DocumentClient()',
    },
  ],
  quiet: [
    {
      because: 'it is handed an agent',
      imports: "import AWS from 'aws-sdk';\nimport { agent } from './agent.js';",
      expression: "new AWS.SQS({ region: 'eu-central-1', httpOptions: { agent } })",
    },
    {
      because: 'the whole package is given an agent',
      imports:
        "const AWS = require('aws-sdk');\nconst { agent } = require('./agent');\nAWS.config.update({ httpOptions: { agent } });",
      expression: "new AWS.SQS({ region: 'eu-central-1' })",
    },
    {
      because: 'the configuration of the package is assigned to',
      imports: "import AWS from 'aws-sdk';\nimport { agent } from './agent.js';\nAWS.config.httpOptions = { agent };",
      expression: 'new AWS.SQS()',
    },
    {
      because: 'the variable that keeps connections alive is set',
      imports:
        "process.env.AWS_NODEJS_CONNECTION_REUSE_ENABLED = '1';\nconst { DocumentClient } = require('aws-sdk/clients/dynamodb');",
      expression: 'new DocumentClient()',
    },
    {
      because: 'credentials hold no connection',
      imports: "import AWS from 'aws-sdk';",
      expression: 'new AWS.Credentials(config.id, config.secret)',
    },
  ],
} satisfies ClientSamples;
