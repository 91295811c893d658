import type { EntryPointEntry } from '../types.ts';

/** https://github.com/kibertoad/toad-scheduler */
export default {
  name: 'toad-scheduler',
  modules: ['toad-scheduler'],
  evidence: [
    'https://github.com/kibertoad/toad-scheduler#readme',
    'npm:toad-scheduler@4.1.0/dist/lib/common/Task.d.ts',
    'npm:toad-scheduler@4.1.0/dist/lib/common/AsyncTask.d.ts',
  ],
  calls: [{ name: ['Task', 'AsyncTask'], functions: 1, runs: 'tick' }],
} satisfies EntryPointEntry;
