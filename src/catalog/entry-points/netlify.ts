import type { EntryPointEntry } from '../types.ts';

/** https://docs.netlify.com/functions/get-started/ */
export default {
  name: 'Netlify Functions',
  modules: ['@netlify/functions'],
  evidence: ['https://docs.netlify.com/functions/get-started/', 'npm:@netlify/functions@5.3.0/dist/main.d.ts'],
  calls: [
    { name: ['schedule'], functions: 'last', runs: 'tick' },
    { name: ['builder', 'stream'], functions: 'first', runs: 'request' },
  ],
  exports: [{ files: ['netlify/functions/**'], names: ['default', 'handler'], runs: 'request' }],
  types: { Handler: 'request', BackgroundHandler: 'request', BuilderHandler: 'request', StreamingHandler: 'request' },
  parameters: [
    { types: ['HandlerEvent'], runs: 'request' },
    { types: [null, 'Context'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
