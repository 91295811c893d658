import type { EntryPointEntry } from '../types.ts';

/** https://orpc.unnoq.com/docs/procedure */
export default {
  name: 'oRPC',
  modules: ['@orpc/server'],
  evidence: ['https://orpc.unnoq.com/docs/procedure', 'npm:@orpc/server@1.16.1/dist/index.d.ts'],
  receivers: { procedure: { from: ['os', 'implement()'] } },
  calls: [
    { on: ['procedure'], name: ['lazy'], functions: 'first', runs: 'once' },
    { on: ['procedure'], name: ['handler', 'use', 'middleware'], functions: 'all', runs: 'request' },
  ],
} satisfies EntryPointEntry;
