import type { EntryPointEntry } from '../types.ts';

/** https://docs.solidjs.com/solid-start/building-your-application/api-routes */
export default {
  name: 'SolidStart',
  modules: ['@solidjs/start', '@solidjs/start/*', '@solidjs/router'],
  evidence: [
    'https://docs.solidjs.com/solid-start/building-your-application/api-routes',
    'npm:@solidjs/start@1.3.2/dist/server/types.d.ts',
    'npm:@solidjs/start@1.3.2/dist/middleware/index.d.ts',
    'npm:@solidjs/router@1.0.0/dist/data/query.d.ts',
    'npm:@solidjs/router@1.0.0/dist/data/action.d.ts',
  ],
  calls: [
    { name: ['query', 'cache', 'action'], functions: 'first', runs: 'request' },
    { name: ['createMiddleware'], options: { onRequest: 'request', onBeforeResponse: 'request' } },
  ],
  exports: [
    {
      files: ['src/routes/**/*.{ts,tsx,js,jsx}'],
      names: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      runs: 'request',
    },
  ],
  types: { APIHandler: 'request' },
  parameters: [{ types: ['APIEvent'], runs: 'request' }],
} satisfies EntryPointEntry;
