import type { EntryPointEntry } from '../types.ts';

/** https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-overview */
export default {
  name: 'Azure Durable Functions',
  modules: ['durable-functions'],
  evidence: [
    'https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-code-constraints',
    'npm:durable-functions@3.5.0/types/app.d.ts',
    'npm:durable-functions@3.5.0/types/app.client.d.ts',
    'npm:durable-functions@2.1.4/lib/src/shim.d.ts',
  ],
  calls: [
    // An orchestrator is replayed from its start after each step.
    { name: ['app.orchestration', 'app.entity'], functions: 1, runs: 'event', options: { handler: 'event' } },
    { name: ['app.activity'], options: { handler: 'event' } },
    // Before version 3.
    { name: ['orchestrator', 'entity'], functions: 'first', runs: 'event' },
    { name: ['app.client.http'], options: { handler: 'request' } },
    { name: ['app.client.timer'], options: { handler: 'tick' } },
    {
      name: [
        'app.client.storageQueue',
        'app.client.serviceBusQueue',
        'app.client.serviceBusTopic',
        'app.client.eventHub',
      ],
      options: { handler: 'message' },
    },
    {
      name: ['app.client.storageBlob', 'app.client.eventGrid', 'app.client.cosmosDB', 'app.client.generic'],
      options: { handler: 'event' },
    },
  ],
  types: { ActivityHandler: 'event', OrchestrationHandler: 'event', EntityHandler: 'event' },
} satisfies EntryPointEntry;
