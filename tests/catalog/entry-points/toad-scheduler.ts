import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an asynchronous task',
      runs: 'tick',
      code: `
import { AsyncTask, SimpleIntervalJob, ToadScheduler } from 'toad-scheduler';
const task = new AsyncTask('poll', async () => {
  await ASK();
}, () => {});
new ToadScheduler().addSimpleIntervalJob(new SimpleIntervalJob({ seconds: 20 }, task));`,
    },
    {
      because: 'a task by reference, from CommonJS',
      runs: 'tick',
      file: 'task.js',
      code: `
const { Task } = require('toad-scheduler');
function poll() {
  ASK();
}
module.exports = new Task('poll', poll);`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the task',
      code: `
import { Task } from 'toad-scheduler';
const pool = ASK();
export const task = new Task('poll', () => pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a task of the project',
      code: `
import { Task } from './task';
new Task('poll', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
