import type { EntryPointEntry } from '../types.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html */
export default {
  name: 'AWS Lambda',
  // `global` for the run-time's own `awslambda`, and because a handler in JavaScript needs no import at all.
  modules: ['aws-lambda', 'global'],
  evidence: [
    'https://docs.aws.amazon.com/lambda/latest/dg/nodejs-handler.html',
    'npm:@types/aws-lambda@8.10.164/handler.d.ts',
    'npm:@types/aws-lambda@8.10.164/index.d.ts',
  ],
  waitsForConnections: true,
  calls: [{ name: ['awslambda.streamifyResponse'], functions: 'first', runs: 'request' }],
  exports: [
    // The name of the handler is free (it stands in the deployment file), so names count only together with parameters.
    { names: ['handler', 'lambdaHandler', 'lambda_handler', 'main'], parameters: ['event|evt'], runs: 'event' },
    { files: ['lambda/**', 'lambdas/**'], names: ['handler', 'lambdaHandler', 'lambda_handler'], runs: 'event' },
    {
      files: ['functions/**', 'handlers/**'],
      names: ['handler', 'lambdaHandler', 'lambda_handler'],
      weak: true,
      runs: 'event',
    },
  ],
  types: {
    ScheduledHandler: 'tick',
    'ALBHandler|APIGateway*Handler*|AppSync*Handler|CloudFront*Handler|LambdaFunctionURLHandler*': 'request',
    'AmplifyGraphQlResolverHandler|CustomAuthorizerHandler|Lex*Handler|ProxyHandler|StreamifyHandler': 'request',
    'Handler|*Handler': 'event',
  },
  parameters: [
    {
      types: ['ALBEvent|APIGateway*Event*|AppSyncResolverEvent|CloudFront*Event|LambdaFunctionURLEvent'],
      runs: 'request',
    },
    {
      types: ['DynamoDBStreamEvent|EventBridgeEvent|Kinesis*Event|MSKEvent|SelfManagedKafkaEvent|SQSEvent'],
      runs: 'event',
    },
    { types: ['CloudWatchLogsEvent|Firehose*Event|S3Event|SESEvent|SNSEvent|*TriggerEvent'], runs: 'event' },
    // One of these is one message of a batch.
    { types: ['DynamoDBRecord|KinesisStreamRecord|S3EventRecord|SNSEventRecord|SQSRecord'], runs: 'message' },
    { types: ['ScheduledEvent'], runs: 'tick' },
    { types: [null, 'Context'], runs: 'event' },
    { names: ['event|evt', 'context'], runs: 'event', exported: 'explicit' },
  ],
  oneAtATime: true,
} satisfies EntryPointEntry;
