import type { ClientEntry, Factory } from '../types.ts';

const service: Factory = {
  form: 'new',
  holds: 'agent',
  tier: 'unpooled',
  dials: 'never',
  readsEnvironment: true,
  close: [],
  options: 0,
  reuse: {
    name: 'httpOptions.agent',
    default: false,
    environment: 'AWS_NODEJS_CONNECTION_REUSE_ENABLED',
    configure: 'config.update',
  },
  carries: ['httpOptions.agent'],
  note: 'All clients share one agent of the package, which does not keep connections alive unless it is told to.',
};

/** Version 2 of the AWS SDK, at the end of its life. */
export default {
  modules: ['aws-sdk', 'aws-sdk/clients/*'],
  checked: 'aws-sdk@2.1693.0',
  evidence: [
    'https://docs.aws.amazon.com/sdk-for-javascript/v2/developer-guide/node-reusing-connections.html',
    'npm:aws-sdk@2.1693.0/lib/http/node.js',
    'measured:catalog',
  ],
  factories: {
    // `import S3 from 'aws-sdk/clients/s3'`; nobody constructs the default export of the package itself.
    default: service,
    S3: service,
    DynamoDB: service,
    SQS: service,
    SNS: service,
    SES: service,
    SESV2: service,
    STS: service,
    KMS: service,
    SSM: service,
    Lambda: service,
    SecretsManager: service,
    EventBridge: service,
    Kinesis: service,
    Firehose: service,
    CloudWatch: service,
    CloudWatchLogs: service,
    CognitoIdentityServiceProvider: service,
    StepFunctions: service,
    Athena: service,
    EC2: service,
    ECS: service,
    IAM: service,
    RDSDataService: service,
    ApiGatewayManagementApi: service,
    'DynamoDB.DocumentClient': service,
    DocumentClient: service,
  },
} satisfies ClientEntry;
