import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the function of a job',
      runs: 'tick',
      code: `
import { Cron } from 'croner';
new Cron('* * * * *', async () => {
  await ASK();
});`,
    },
    {
      because: 'options in front of the function',
      runs: 'tick',
      code: `
import { Cron } from 'croner';
const run = () => ASK();
new Cron('* * * * *', { protect: true }, run);`,
    },
    {
      because: 'a function that is given later',
      runs: 'tick',
      file: 'jobs.js',
      code: `
const { Cron } = require('croner');
const job = new Cron('0 0 * * *');
job.schedule(function () {
  ASK();
});`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the job',
      code: `
import { Cron } from 'croner';
const pool = ASK();
new Cron('* * * * *', () => pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a class of the same name',
      code: `
import { Cron } from './cron';
new Cron('* * * * *', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
