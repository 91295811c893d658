import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a scheduled job',
      runs: 'tick',
      code: `
import schedule from 'node-schedule';
schedule.scheduleJob('*/10 * * * *', async () => {
  await ASK();
});`,
    },
    {
      because: 'a name in front, from CommonJS',
      runs: 'tick',
      file: 'jobs.js',
      code: `
const schedule = require('node-schedule');
const rule = new schedule.RecurrenceRule();
schedule.scheduleJob('report', rule, report);
function report(fireDate) {
  ASK(fireDate);
}`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the job',
      code: `
import { scheduleJob } from 'node-schedule';
const pool = ASK();
scheduleJob('42 * * * *', () => pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a job of the project',
      code: `
import { scheduleJob } from './jobs';
scheduleJob('now', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
