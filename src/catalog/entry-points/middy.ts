import type { EntryPointEntry } from '../types.ts';

/** https://middy.js.org/docs/intro/how-it-works */
export default {
  name: 'Middy',
  modules: ['@middy/core', 'middy'],
  evidence: ['https://middy.js.org/docs/intro/how-it-works', 'npm:@middy/core@6.4.5/index.d.ts'],
  receivers: { middy: { from: ['default()', 'middy()'], types: ['MiddyfiedHandler'] } },
  calls: [
    { on: ['middy'], name: ['before', 'after', 'onError', 'handler'], functions: 'first', runs: 'event' },
    { on: ['middy'], name: ['use'], options: { before: 'event', after: 'event', onError: 'event' } },
    {
      name: ['default', 'middy'],
      functions: 'first',
      runs: 'event',
      // The plugin: `beforePrefetch` runs while the module is loaded, the others in each invocation.
      options: {
        beforePrefetch: 'once',
        requestStart: 'event',
        beforeMiddleware: 'event',
        afterMiddleware: 'event',
        beforeHandler: 'event',
        timeoutEarlyResponse: 'event',
        afterHandler: 'event',
        requestEnd: 'event',
      },
    },
  ],
  types: { MiddlewareFn: 'event' },
  oneAtATime: true,
} satisfies EntryPointEntry;
