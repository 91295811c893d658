import type { EntryPointEntry } from '../types.ts';

/** https://github.com/kelektiv/node-cron */
export default {
  name: 'cron',
  modules: ['cron'],
  evidence: [
    'https://github.com/kelektiv/node-cron#readme',
    'npm:cron@4.4.0/dist/job.d.ts',
    'npm:cron@4.4.0/dist/types/cron.types.d.ts',
  ],
  calls: [
    {
      // `onComplete` runs when the job is stopped.
      name: ['CronJob', 'CronJob.from', 'job'],
      functions: 1,
      runs: 'tick',
      options: { onTick: 'tick', onComplete: 'once' },
    },
  ],
} satisfies EntryPointEntry;
