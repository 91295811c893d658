import type { EntryPointEntry } from '../types.ts';

/** https://vercel.com/docs/functions/runtimes/node-js */
export default {
  name: 'Vercel Functions',
  modules: ['@vercel/node', '@now/node'],
  evidence: ['https://vercel.com/docs/functions/runtimes/node-js', 'npm:@vercel/node@24.0.0/dist/index.d.ts'],
  exports: [
    // Many projects keep the client of their API in a folder of that name, so the parameters must agree. A default
    // export of `(req, res)` needs no folder.
    {
      files: ['api/**'],
      names: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
      parameters: ['req|request'],
      runs: 'request',
    },
  ],
  types: { VercelApiHandler: 'request', NowApiHandler: 'request' },
  parameters: [
    { types: ['VercelRequest'], runs: 'request' },
    { types: ['NowRequest'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
