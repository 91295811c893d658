import type { EntryPointEntry } from '../types.ts';

/** https://github.com/Abazhenov/express-async-handler */
export default {
  name: 'express-async-handler',
  modules: ['express-async-handler'],
  evidence: ['https://github.com/Abazhenov/express-async-handler', 'npm:express-async-handler@1.2.0/index.d.ts'],
  calls: [{ name: ['default'], functions: 'first', runs: 'request' }],
} satisfies EntryPointEntry;
