import type { EntryPointEntry } from '../types.ts';

/** https://github.com/senchalabs/connect */
export default {
  name: 'Connect',
  modules: ['connect'],
  evidence: ['https://github.com/senchalabs/connect', 'npm:@types/connect@3.4.38/index.d.ts'],
  receivers: { app: { from: ['default()', 'createServer()'], types: ['Server'] } },
  calls: [
    { on: ['app'], name: ['listen'], functions: 'last', runs: 'once' },
    { on: ['app'], name: ['use'], functions: 'all', runs: 'request' },
  ],
  types: {
    NextHandleFunction: 'request',
    SimpleHandleFunction: 'request',
    ErrorHandleFunction: 'request',
    HandleFunction: 'request',
  },
} satisfies EntryPointEntry;
