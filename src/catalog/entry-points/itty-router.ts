import type { EntryPointEntry } from '../types.ts';

/** https://itty.dev/itty-router */
export default {
  name: 'itty-router',
  modules: ['itty-router', 'itty-router/*'],
  evidence: ['https://itty.dev/itty-router', 'npm:itty-router@6.0.0/types/RouterOptions.d.ts'],
  receivers: {
    router: {
      from: ['Router()', 'AutoRouter()', 'IttyRouter()'],
      types: ['RouterType', 'IttyRouterType'],
    },
  },
  calls: [
    {
      name: ['Router', 'AutoRouter', 'IttyRouter'],
      options: { before: 'request', catch: 'request', finally: 'request', missing: 'request', format: 'request' },
    },
    {
      on: ['router'],
      name: ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'all'],
      functions: 'all',
      runs: 'request',
    },
  ],
  types: { RequestHandler: 'request', ResponseHandler: 'request', ErrorHandler: 'request' },
  parameters: [
    { types: ['IRequest'], runs: 'request' },
    { types: ['IRequestStrict'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
