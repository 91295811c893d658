import type { EntryPointEntry } from '../types.ts';

/** https://github.com/node-schedule/node-schedule */
export default {
  name: 'node-schedule',
  modules: ['node-schedule'],
  evidence: ['https://github.com/node-schedule/node-schedule#readme', 'npm:@types/node-schedule@2.1.8/index.d.ts'],
  calls: [{ name: ['scheduleJob'], functions: 'last', runs: 'tick' }],
  types: { JobCallback: 'tick' },
} satisfies EntryPointEntry;
