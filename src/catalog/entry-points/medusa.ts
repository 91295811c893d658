import type { EntryPointEntry } from '../types.ts';

/** https://docs.medusajs.com/learn/fundamentals/api-routes */
export default {
  name: 'Medusa',
  modules: ['@medusajs/framework/*', '@medusajs/framework', '@medusajs/medusa', '@medusajs/workflows-sdk'],
  evidence: [
    'https://docs.medusajs.com/learn/fundamentals/api-routes',
    'https://docs.medusajs.com/learn/fundamentals/events-and-subscribers',
    'https://docs.medusajs.com/learn/fundamentals/scheduled-jobs',
    'npm:@medusajs/framework@2.21.2/dist/http/types.d.ts',
    'npm:@medusajs/framework@2.21.2/dist/subscribers/types.d.ts',
    'npm:@medusajs/workflows-sdk@2.21.2/dist/utils/composer/create-step.d.ts',
  ],
  calls: [
    // A workflow is composed once; its steps run.
    { name: ['createWorkflow'], functions: 'last', runs: 'once' },
    { name: ['createStep'], functions: 'all', runs: 'request' },
    {
      name: ['defineMiddlewares'],
      options: { 'routes.middlewares': 'request', middlewares: 'request', errorHandler: 'request' },
    },
  ],
  exports: [
    {
      files: ['src/api/**/route.{ts,js}'],
      names: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
      runs: 'request',
    },
    { files: ['src/jobs/*.{ts,js}'], names: ['default'], parameters: ['container'], runs: 'tick' },
  ],
  parameters: [
    { types: ['MedusaRequest'], runs: 'request' },
    { types: ['AuthenticatedMedusaRequest'], runs: 'request' },
    { types: [null, 'MedusaResponse'], runs: 'request' },
    { types: ['SubscriberArgs'], runs: 'event' },
  ],
} satisfies EntryPointEntry;
