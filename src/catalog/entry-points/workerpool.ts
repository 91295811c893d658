import type { EntryPointEntry } from '../types.ts';

/** https://github.com/josdejong/workerpool */
export default {
  name: 'workerpool',
  modules: ['workerpool'],
  evidence: ['https://github.com/josdejong/workerpool', 'npm:workerpool@10.0.3/types/index.d.ts'],
  calls: [{ name: ['worker'], options: { '*': 'message' } }],
} satisfies EntryPointEntry;
