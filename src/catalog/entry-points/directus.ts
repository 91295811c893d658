import type { EntryPointEntry } from '../types.ts';

/** https://directus.io/docs/guides/extensions/api-extensions/endpoints */
export default {
  name: 'Directus',
  modules: ['@directus/extensions-sdk', '@directus/extensions'],
  evidence: [
    'https://directus.io/docs/guides/extensions/api-extensions/endpoints',
    'https://directus.io/docs/guides/extensions/api-extensions/hooks',
    'npm:@directus/extensions@4.0.5/dist/index.d.ts',
  ],
  receivers: { router: {} },
  calls: [
    // These functions register and run when the extension is loaded.
    {
      name: ['defineEndpoint'],
      functions: 'first',
      runs: 'once',
      options: { handler: 'once' },
      passes: { 0: 'router' },
    },
    { name: ['defineHook'], functions: 'first', runs: 'once' },
    { name: ['defineOperationApi'], options: { handler: 'request' } },
    {
      on: ['router'],
      name: ['get', 'post', 'put', 'patch', 'delete', 'all', 'use', 'search'],
      functions: 'all',
      runs: 'request',
    },
  ],
} satisfies EntryPointEntry;
