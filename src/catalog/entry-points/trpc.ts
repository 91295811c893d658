import type { EntryPointEntry } from '../types.ts';

const roots = [
  'initTRPC.create()',
  'initTRPC.context().create()',
  'initTRPC.meta().create()',
  'initTRPC.context().meta().create()',
  'initTRPC.meta().context().create()',
];

/** https://trpc.io/docs/server/procedures */
export default {
  name: 'tRPC',
  modules: ['@trpc/server', '@trpc/server/adapters/*'],
  evidence: [
    'https://trpc.io/docs/server/procedures',
    'https://trpc.io/docs/server/context',
    'npm:@trpc/server@11.25.2/dist/unstable-core-do-not-import.d.mts',
    'npm:@trpc/server@11.25.2/dist/adapters/express.d.mts',
  ],
  receivers: {
    t: { from: roots },
    // Procedures are made in one file and used in all others, so the name is often all there is.
    procedure: { from: roots.map((root) => `${root}.procedure`), names: ['*Procedure', 'procedure'] },
  },
  calls: [
    { name: ['lazy'], functions: 'first', runs: 'once' },
    { on: ['t'], name: ['middleware'], functions: 'first', runs: 'request' },
    { on: ['procedure'], name: ['query', 'mutation', 'subscription', 'use'], functions: 'first', runs: 'request' },
    { name: ['initTRPC.create', 'initTRPC.context().create'], options: { errorFormatter: 'request' } },
    {
      // Looks like set-up, and runs for each request (or connection of a socket).
      name: [
        'createExpressMiddleware',
        'createHTTPServer',
        'createHTTPHandler',
        'createNextApiHandler',
        'fetchRequestHandler',
        'awsLambdaRequestHandler',
        'nodeHTTPRequestHandler',
        'applyWSSHandler',
      ],
      options: { createContext: 'request', onError: 'request', responseMeta: 'request' },
    },
  ],
  exports: [
    {
      names: [
        'createContext',
        'createTRPCContext',
        'createContextInner',
        'createInnerContext',
        'createInnerTRPCContext',
      ],
      runs: 'request',
    },
  ],
  parameters: [
    { types: ['CreateExpressContextOptions'], runs: 'request' },
    { types: ['CreateHTTPContextOptions'], runs: 'request' },
    { types: ['CreateNextContextOptions'], runs: 'request' },
    { types: ['CreateFastifyContextOptions'], runs: 'request' },
    { types: ['CreateAWSLambdaContextOptions'], runs: 'request' },
    { types: ['CreateWSSContextFnOptions'], runs: 'request' },
    { types: ['FetchCreateContextFnOptions'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
