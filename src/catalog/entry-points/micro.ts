import type { EntryPointEntry } from '../types.ts';

/** https://github.com/vercel/micro */
export default {
  name: 'micro',
  modules: ['micro'],
  evidence: ['https://github.com/vercel/micro', 'npm:micro@10.0.1/types/src/lib/index.d.ts'],
  calls: [{ name: ['serve', 'default'], functions: 'first', runs: 'request' }],
  // The command `micro` serves the default export of a file.
  exports: [{ names: ['default'], parameters: ['req|request', 'res|response'], imports: true, runs: 'request' }],
  types: { RequestHandler: 'request' },
} satisfies EntryPointEntry;
