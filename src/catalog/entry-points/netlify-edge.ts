import type { EntryPointEntry } from '../types.ts';

/** https://docs.netlify.com/edge-functions/get-started/ */
export default {
  name: 'Netlify Edge Functions',
  modules: ['@netlify/edge-functions'],
  evidence: [
    'https://docs.netlify.com/edge-functions/get-started/',
    'npm:@netlify/edge-functions@3.0.8/dist/main.d.ts',
  ],
  edge: 'always',
  exports: [{ files: ['netlify/edge-functions/**'], names: ['default', 'handler'], runs: 'request' }],
  types: { EdgeFunction: 'request' },
} satisfies EntryPointEntry;
