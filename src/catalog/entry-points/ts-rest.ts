import type { EntryPointEntry } from '../types.ts';

/** https://ts-rest.com/docs/express/ */
export default {
  name: 'ts-rest',
  modules: ['@ts-rest/express', '@ts-rest/fastify', '@ts-rest/next', '@ts-rest/serverless', '@ts-rest/serverless/*'],
  evidence: ['https://ts-rest.com/docs/express/', 'npm:@ts-rest/express@3.52.1/src/lib/ts-rest-express.d.ts'],
  receivers: { s: { from: ['initServer()'] } },
  calls: [
    {
      on: ['s'],
      name: ['router', 'route'],
      functions: 'last',
      runs: 'request',
      options: { '*': 'request', '*.handler': 'request', '*.*': 'request', '*.*.handler': 'request' },
    },
    {
      name: ['createExpressEndpoints', 'createNextRoute', 'createNextRouter', 'createLambdaHandler'],
      options: { '*': 'request', '*.handler': 'request', '*.*': 'request' },
    },
  ],
} satisfies EntryPointEntry;
