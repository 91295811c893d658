import type { EntryPointEntry } from '../types.ts';

/** Functions of other vendors around a handler of AWS Lambda. */
export default {
  name: 'AWS Lambda wrappers',
  modules: ['@sentry/aws-serverless', '@sentry/serverless', 'datadog-lambda-js', 'serverless-http'],
  evidence: [
    'npm:@sentry/aws-serverless@10.75.2/build/npm/types/sdk.d.ts',
    'npm:datadog-lambda-js@12.143.0/dist/index.d.ts',
    'npm:serverless-http@4.0.0/serverless-http.d.ts',
  ],
  waitsForConnections: true,
  calls: [
    { name: ['wrapHandler', 'AWSLambda.wrapHandler', 'datadog'], functions: 'first', runs: 'event' },
    // `default` is serverless-http: its first argument is an application, built once.
    { name: ['default'], options: { request: 'request', response: 'request' } },
  ],
  oneAtATime: true,
} satisfies EntryPointEntry;
