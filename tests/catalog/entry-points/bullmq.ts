import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the processor of a worker',
      runs: 'message',
      code: `
import { Worker } from 'bullmq';
export const worker = new Worker('mail', async (job) => {
  await ASK(job.data);
}, { connection: { host: 'redis' } });`,
    },
    {
      because: 'a processor declared below, from CommonJS',
      runs: 'message',
      file: 'worker.js',
      code: `
const { Worker } = require('bullmq');
new Worker('mail', send, { concurrency: 5 });
async function send(job, token) {
  return ASK(job.data, token);
}`,
    },
    {
      because: 'the type of the job, in a file that is loaded as a sandbox',
      runs: 'message',
      file: 'src/processors/mail.ts',
      code: `
import type { SandboxedJob } from 'bullmq';
export default async function (task: SandboxedJob) {
  return ASK(task.data);
}`,
    },
    {
      because: 'an event of the worker',
      runs: 'event',
      code: `
import { Worker, type Job } from 'bullmq';
const worker = new Worker('mail', './mail.js');
worker.on('failed', async (job, error) => {
  await ASK(job?.id, error);
});`,
    },
  ],
  once: [
    {
      because: 'the worker is ready once',
      code: `
import { Worker } from 'bullmq';
const worker = new Worker('mail', './mail.js');
worker.on('ready', () => {
  ASK();
});`,
    },
    {
      because: 'the connection in the options is an argument',
      code: `
import { Worker } from 'bullmq';
new Worker('mail', async () => {}, { connection: ASK() });`,
    },
  ],
  lookalikes: [
    {
      because: 'a worker thread takes a path',
      code: `
import { Worker } from 'node:worker_threads';
new Worker('./job.js', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
