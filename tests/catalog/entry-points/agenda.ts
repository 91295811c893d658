import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a job',
      runs: 'message',
      code: `
import { Agenda } from 'agenda';
const agenda = new Agenda({});
agenda.define('report', async (job) => {
  await ASK(job.attrs.data);
});`,
    },
    {
      because: 'the function behind the options, from CommonJS',
      runs: 'message',
      file: 'jobs.js',
      code: `
const Agenda = require('agenda');
const jobs = new Agenda();
jobs.define('report', { concurrency: 2 }, report);
async function report(job) {
  await ASK(job);
}`,
    },
    {
      because: 'an agenda that is passed in',
      runs: 'message',
      code: `
import type { Agenda } from 'agenda';
export default (scheduler: Agenda) => {
  scheduler.define('report', () => ASK());
};`,
    },
  ],
  once: [
    {
      because: 'it is ready once',
      code: `
import { Agenda } from 'agenda';
const agenda = new Agenda({});
agenda.on('ready', async () => {
  await ASK();
});`,
    },
    {
      because: 'the function that defines the jobs runs once',
      code: `
import { Agenda } from 'agenda';
const agenda = new Agenda({});
defineJobs();
function defineJobs() {
  const pool = ASK();
  agenda.define('report', () => pool.query('select 1'));
}`,
    },
  ],
  lookalikes: [
    {
      because: 'a model of a database',
      code: `
import { sequelize } from './db';
sequelize.define('report', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
