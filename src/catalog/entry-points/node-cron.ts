import type { EntryPointEntry } from '../types.ts';

/** https://nodecron.com/ */
export default {
  name: 'node-cron',
  modules: ['node-cron'],
  evidence: ['https://nodecron.com/', 'npm:node-cron@4.6.0/dist/node-cron.d.ts'],
  calls: [{ name: ['schedule', 'createTask'], functions: 1, runs: 'tick' }],
} satisfies EntryPointEntry;
