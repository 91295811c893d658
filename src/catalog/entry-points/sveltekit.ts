import type { EntryPointEntry } from '../types.ts';

/** https://svelte.dev/docs/kit/routing */
export default {
  name: 'SvelteKit',
  // `./$types` is generated beside each route.
  modules: ['@sveltejs/kit', '@sveltejs/kit/hooks', '$app/server', './$types'],
  evidence: [
    'https://svelte.dev/docs/kit/routing',
    'https://svelte.dev/docs/kit/hooks',
    'https://svelte.dev/docs/kit/remote-functions',
    'npm:@sveltejs/kit@2.70.4/types/index.d.ts',
  ],
  reloads: true,
  calls: [
    { name: ['sequence'], functions: 'all', runs: 'request' },
    { name: ['query', 'query.batch', 'form', 'command'], functions: 'last', runs: 'request' },
    // At build time.
    { name: ['prerender'], functions: 'all', runs: 'once', options: { inputs: 'once' } },
  ],
  exports: [
    // Beside `handle`, and looks like it.
    { files: ['hooks.server.{ts,js}'], names: ['init'], runs: 'once' },
    {
      files: ['hooks.server.{ts,js}'],
      names: ['handle', 'handleFetch', 'handleError', 'handleValidationError'],
      runs: 'request',
    },
    {
      files: ['**/+server.{ts,js}'],
      names: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'fallback'],
      runs: 'request',
    },
    { files: ['**/+{page,layout}{,.server}.{ts,js}'], names: ['load'], runs: 'request' },
    { files: ['**/+page.server.{ts,js}'], names: ['actions'], runs: 'request', members: { '*': 'request' } },
  ],
  types: {
    ServerInit: 'once',
    Handle: 'request',
    HandleFetch: 'request',
    HandleServerError: 'request',
    HandleValidationError: 'request',
    Reroute: 'request',
    RequestHandler: 'request',
    Load: 'request',
    ServerLoad: 'request',
    PageLoad: 'request',
    PageServerLoad: 'request',
    LayoutLoad: 'request',
    LayoutServerLoad: 'request',
    Action: 'request',
  },
  parameters: [
    { types: ['RequestEvent'], runs: 'request' },
    { types: ['ServerLoadEvent'], runs: 'request' },
    { types: ['PageServerLoadEvent'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
