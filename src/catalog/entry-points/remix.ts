import type { EntryPointEntry } from '../types.ts';

const routes = ['app/routes/**/*.{ts,tsx,js,jsx}', 'app/root.{ts,tsx,js,jsx}'];

/** Remix, and React Router as a framework: https://reactrouter.com/start/framework/route-module */
export default {
  name: 'React Router',
  modules: [
    'react-router',
    '@react-router/*',
    '@remix-run/node',
    '@remix-run/server-runtime',
    '@remix-run/cloudflare',
    '@remix-run/deno',
    '@remix-run/express',
    '@remix-run/react',
    // The types of a route are generated beside it.
    './+types/*',
  ],
  evidence: [
    'https://reactrouter.com/start/framework/route-module',
    'https://v2.remix.run/docs/route/loader',
    'npm:@remix-run/server-runtime@2.17.5/dist/routeModules.d.ts',
    'npm:@remix-run/server-runtime@1.19.3/dist/routeModules.d.ts',
    'npm:@react-router/express@7.18.4/dist/index.d.ts',
  ],
  reloads: true,
  calls: [{ name: ['createRequestHandler'], options: { getLoadContext: 'request' } }],
  exports: [
    { files: routes, names: ['loader', 'action', 'headers', 'middleware', 'unstable_middleware'], runs: 'request' },
    {
      files: ['entry.server.{ts,tsx,js,jsx}'],
      names: ['default', 'handleDataRequest', 'handleError'],
      runs: 'request',
    },
  ],
  types: {
    LoaderFunction: 'request',
    ActionFunction: 'request',
    MiddlewareFunction: 'request',
    HandleDocumentRequestFunction: 'request',
    HandleDataRequestFunction: 'request',
  },
  parameters: [
    { types: ['LoaderFunctionArgs'], runs: 'request' },
    { types: ['ActionFunctionArgs'], runs: 'request' },
    { types: ['LoaderArgs'], runs: 'request' },
    { types: ['ActionArgs'], runs: 'request' },
    { types: ['Route.LoaderArgs'], runs: 'request' },
    { types: ['Route.ActionArgs'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
