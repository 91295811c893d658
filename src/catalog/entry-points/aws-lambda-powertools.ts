import type { EntryPointEntry } from '../types.ts';

/** https://docs.aws.amazon.com/powertools/typescript/latest/ */
export default {
  name: 'Powertools for AWS Lambda',
  modules: [
    '@aws-lambda-powertools/event-handler/*',
    '@aws-lambda-powertools/batch',
    '@aws-lambda-powertools/commons/types',
    '@aws-lambda-powertools/commons',
  ],
  evidence: [
    'https://docs.aws.amazon.com/powertools/typescript/latest/features/event-handler/http/',
    'npm:@aws-lambda-powertools/event-handler@2.35.0/lib/esm/http/Router.d.ts',
    'npm:@aws-lambda-powertools/event-handler@2.35.0/lib/esm/appsync-graphql/Router.d.ts',
    'npm:@aws-lambda-powertools/event-handler@2.35.0/lib/esm/appsync-events/Router.d.ts',
    'npm:@aws-lambda-powertools/batch@2.35.0/lib/esm/processPartialResponse.d.ts',
    'npm:@aws-lambda-powertools/commons@2.35.0/lib/esm/types/LambdaInterface.d.ts',
  ],
  waitsForConnections: true,
  receivers: {
    router: {
      from: ['Router()', 'AppSyncGraphQLResolver()', 'AppSyncEventsResolver()', 'BedrockAgentFunctionResolver()'],
      types: ['Router', 'AppSyncGraphQLResolver', 'AppSyncEventsResolver', 'BedrockAgentFunctionResolver'],
    },
  },
  calls: [
    {
      on: ['router'],
      name: [
        'get',
        'post',
        'put',
        'patch',
        'delete',
        'head',
        'options',
        'route',
        'use',
        'notFound',
        'methodNotAllowed',
        'tool',
      ],
      functions: 'all',
      runs: 'request',
    },
    { on: ['router'], name: ['errorHandler', 'exceptionHandler'], functions: 'last', runs: 'request' },
    {
      on: ['router'],
      name: ['resolver', 'batchResolver', 'onQuery', 'onMutation', 'onBatchQuery', 'onBatchMutation'],
      functions: 'all',
      runs: 'request',
    },
    { on: ['router'], name: ['onPublish'], functions: 'all', runs: 'message' },
    { on: ['router'], name: ['onSubscribe'], functions: 'all', runs: 'event' },
    { name: ['processPartialResponse', 'processPartialResponseSync'], functions: 1, runs: 'message' },
  ],
  classes: [{ implements: ['LambdaInterface'], instances: 'once', methods: { handler: 'event' } }],
  oneAtATime: true,
} satisfies EntryPointEntry;
