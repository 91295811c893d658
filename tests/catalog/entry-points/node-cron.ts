import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a scheduled function',
      runs: 'tick',
      code: `
import cron from 'node-cron';
cron.schedule('*/5 * * * *', async () => {
  await ASK();
});`,
    },
    {
      because: 'a function declared below, from CommonJS',
      runs: 'tick',
      file: 'jobs.js',
      code: `
const cron = require('node-cron');
cron.schedule('0,30 * * * *', nightly, { timezone: 'UTC' });
async function nightly() {
  await ASK();
}`,
    },
    {
      because: 'the named export',
      runs: 'tick',
      code: `
import { schedule } from 'node-cron';
export function start() {
  schedule('* * * * *', function () {
    ASK();
  });
}`,
    },
  ],
  once: [
    {
      because: 'the function that starts the schedule runs once',
      code: `
import cron from 'node-cron';
function start() {
  const pool = ASK();
  cron.schedule('* * * * *', () => pool.query('select 1'));
}
start();`,
    },
  ],
  lookalikes: [
    {
      because: 'a schedule of the project',
      code: `
import { schedule } from './plan';
schedule('monday', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
