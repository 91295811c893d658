import type { EntryPointEntry } from '../types.ts';

/** https://developers.cloudflare.com/workers/runtime-apis/handlers/ */
export default {
  name: 'Cloudflare Workers',
  modules: ['cloudflare:*', '@cloudflare/workers-types', '@cloudflare/workers-types/*'],
  evidence: [
    'https://developers.cloudflare.com/workers/runtime-apis/handlers/',
    'https://developers.cloudflare.com/durable-objects/api/base/',
    'https://developers.cloudflare.com/workers/runtime-apis/bindings/service-bindings/rpc/',
    'npm:@cloudflare/workers-types@5.20261117.1/index.d.ts',
  ],
  edge: 'worker',
  exports: [
    {
      names: ['default'],
      runs: 'request',
      members: {
        fetch: 'request',
        queue: 'message',
        scheduled: 'tick',
        email: 'event',
        tail: 'event',
        tailStream: 'event',
        trace: 'event',
      },
    },
  ],
  classes: [
    {
      extends: ['DurableObject'],
      instances: 'event',
      methods: {
        alarm: 'tick',
        webSocketMessage: 'message',
        webSocketClose: 'event',
        webSocketError: 'event',
        '*': 'request',
      },
    },
    {
      extends: ['WorkerEntrypoint'],
      instances: 'request',
      methods: { queue: 'message', scheduled: 'tick', email: 'event', tail: 'event', '*': 'request' },
    },
    { extends: ['WorkflowEntrypoint'], instances: 'event', methods: { run: 'event' } },
  ],
  types: {
    ExportedHandlerFetchHandler: 'request',
    ExportedHandlerQueueHandler: 'message',
    ExportedHandlerScheduledHandler: 'tick',
    EmailExportedHandler: 'event',
    PagesFunction: 'request',
  },
} satisfies EntryPointEntry;
