import type { EntryPointEntry } from '../types.ts';

/** https://mongoosejs.com/docs/middleware.html */
export default {
  name: 'Mongoose',
  modules: ['mongoose'],
  evidence: ['https://mongoosejs.com/docs/middleware.html', 'npm:mongoose@9.12.1/types/index.d.ts'],
  receivers: { schema: { from: ['Schema()'], types: ['Schema'], names: ['schema', '*Schema'] } },
  calls: [
    // Once for each schema.
    { on: ['schema'], name: ['plugin'], functions: 'first', runs: 'once', passes: { 0: 'schema' } },
    { name: ['plugin'], functions: 'first', runs: 'once', passes: { 0: 'schema' } },
    { on: ['schema'], name: ['pre', 'post'], functions: 'last', runs: 'event' },
  ],
} satisfies EntryPointEntry;
