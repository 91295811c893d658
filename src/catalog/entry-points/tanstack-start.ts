import type { EntryPointEntry } from '../types.ts';

/** https://tanstack.com/start/latest/docs/framework/react/guide/server-functions */
export default {
  name: 'TanStack Start',
  modules: [
    '@tanstack/react-start',
    '@tanstack/react-start/server',
    '@tanstack/solid-start',
    '@tanstack/solid-start/server',
    '@tanstack/start',
    '@tanstack/react-router',
    '@tanstack/solid-router',
  ],
  evidence: [
    'https://tanstack.com/start/latest/docs/framework/react/guide/server-functions',
    'https://tanstack.com/start/latest/docs/framework/react/guide/server-routes',
    'npm:@tanstack/start-client-core@1.131.50/dist/esm/createServerFn.d.ts',
    'npm:@tanstack/start-client-core@1.131.50/dist/esm/createMiddleware.d.ts',
    'npm:@tanstack/start-server-core@1.131.50/dist/esm/serverRoute.d.ts',
  ],
  receivers: {
    // `client` of a middleware runs in the browser and is no rule.
    builder: { from: ['createServerFn()', 'createMiddleware()'] },
    fileRoute: { from: ['createServerFileRoute()'] },
  },
  calls: [
    {
      on: ['builder'],
      name: ['handler', 'validator', 'inputValidator', 'server'],
      functions: 'first',
      runs: 'request',
    },
    { on: ['fileRoute'], name: ['methods'], options: { '*': 'request' } },
    {
      name: ['createFileRoute()', 'createRootRoute', 'createRootRouteWithContext()'],
      options: { loader: 'request', beforeLoad: 'request', 'server.handlers.*': 'request' },
    },
  ],
} satisfies EntryPointEntry;
