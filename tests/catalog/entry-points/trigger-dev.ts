import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the run of a task',
      runs: 'event',
      code: `
import { task } from '@trigger.dev/sdk';
export const resize = task({
  id: 'resize',
  run: async (payload) => {
    await ASK(payload);
  },
});`,
    },
    {
      because: 'a schedule',
      runs: 'event',
      code: `
import { schedules } from '@trigger.dev/sdk/v3';
async function run() {
  await ASK();
}
export const nightly = schedules.task({ id: 'nightly', cron: '0 0 * * *', run });`,
    },
    {
      because: 'init looks like set-up and runs before each run',
      runs: 'event',
      code: `
import { task } from '@trigger.dev/sdk';
export const resize = task({
  id: 'resize',
  init: async () => ({ db: ASK() }),
  run: async () => {},
});`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the task',
      code: `
import { task } from '@trigger.dev/sdk';
const pool = ASK();
export const resize = task({ id: 'resize', run: async () => pool.query('select 1') });`,
    },
  ],
  lookalikes: [
    {
      because: 'a task of a build',
      code: `
import { task } from 'gulp';
task({ run: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
