import type { EntryPointEntry } from '../types.ts';

/**
 * Workers that import nothing: their types and functions are global.
 * https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/
 */
export default {
  name: 'Edge worker',
  modules: ['global'],
  evidence: [
    'https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/',
    'https://developers.cloudflare.com/pages/functions/api-reference/',
    'npm:@cloudflare/workers-types@5.20261117.1/index.d.ts',
    'npm:@fastly/js-compute@3.46.0/types/globals.d.ts',
  ],
  edge: 'worker',
  calls: [
    {
      name: ['addEventListener', 'self.addEventListener', 'globalThis.addEventListener'],
      literal: ['fetch'],
      functions: 'last',
      runs: 'request',
    },
    {
      name: ['addEventListener', 'self.addEventListener', 'globalThis.addEventListener'],
      literal: ['scheduled'],
      functions: 'last',
      runs: 'tick',
    },
  ],
  exports: [
    // An object with such a method may be a client of HTTP as well. No parameter has this name: functions do not count.
    { names: ['default'], parameters: ['-'], weak: true, runs: 'request', members: { fetch: 'request' } },
    {
      files: ['functions/**'],
      names: [
        'onRequest',
        'onRequestGet',
        'onRequestPost',
        'onRequestPut',
        'onRequestPatch',
        'onRequestDelete',
        'onRequestHead',
        'onRequestOptions',
      ],
      runs: 'request',
    },
  ],
  objects: [
    {
      types: ['ExportedHandler'],
      members: { 'fetch|email|tail|trace': 'request', queue: 'message', scheduled: 'tick' },
    },
  ],
  types: {
    ExportedHandlerFetchHandler: 'request',
    ExportedHandlerQueueHandler: 'message',
    ExportedHandlerScheduledHandler: 'tick',
    PagesFunction: 'request',
  },
} satisfies EntryPointEntry;
