import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the function of a job',
      runs: 'tick',
      code: `
import { CronJob } from 'cron';
new CronJob('0 * * * * *', async () => {
  await ASK();
}, null, true);`,
    },
    {
      because: 'the object form',
      runs: 'tick',
      code: `
import { CronJob } from 'cron';
export const job = CronJob.from({
  cronTime: '0 * * * * *',
  onTick: function () {
    ASK();
  },
  start: true,
});`,
    },
    {
      because: 'a function by reference, from CommonJS',
      runs: 'tick',
      file: 'jobs.js',
      code: `
const { CronJob } = require('cron');
const tick = () => ASK();
const job = new CronJob('* * * * * *', tick);
job.start();`,
    },
  ],
  once: [
    {
      because: 'the job is stopped',
      code: `
import { CronJob } from 'cron';
export const job = CronJob.from({
  cronTime: '0 * * * * *',
  onTick: () => {},
  onComplete: () => ASK(),
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a class of the same name takes a task',
      code: `
import { CronJob } from './cron-job';
new CronJob('0 * * * *', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
