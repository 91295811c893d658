import type { EntryPointEntry } from '../types.ts';

/** https://docs.temporal.io/develop/typescript/core-application */
export default {
  name: 'Temporal',
  modules: ['@temporalio/activity', '@temporalio/worker'],
  evidence: [
    'https://docs.temporal.io/develop/typescript/core-application',
    'npm:@temporalio/worker@1.24.0/lib/worker-options.d.ts',
  ],
  calls: [{ name: ['Worker.create'], options: { 'activities.*': 'event' } }],
} satisfies EntryPointEntry;
