import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the processor of a queue',
      runs: 'message',
      code: `
import Queue from 'bull';
const mails = new Queue('mails');
mails.process(async (job) => {
  await ASK(job.data);
});`,
    },
    {
      because: 'a name and a number in front of the processor',
      runs: 'message',
      file: 'queue.js',
      code: `
const Bull = require('bull');
const queue = Bull('video');
function transcode(job, done) {
  ASK(job.data);
  done();
}
queue.process('transcode', 5, transcode);`,
    },
    {
      because: 'Bee-Queue',
      runs: 'message',
      code: `
import Queue from 'bee-queue';
const queue = new Queue('addition');
queue.process(10, async function (job) {
  return ASK(job);
});`,
    },
    {
      because: 'an event of the queue',
      runs: 'event',
      code: `
import Queue from 'bull';
const queue = new Queue('mails');
queue.on('completed', (job, result) => {
  ASK(result);
});`,
    },
    {
      because: 'a queue from another file is known by its name only',
      runs: 'message',
      evidence: 'weak',
      code: `
import { mailQueue } from './queues';
mailQueue.process('welcome', async (job) => {
  await ASK(job.data);
});`,
    },
  ],
  once: [
    {
      because: 'the queue is ready once',
      code: `
import Queue from 'bee-queue';
const queue = new Queue('addition');
queue.on('ready', () => ASK());`,
    },
  ],
  lookalikes: [
    {
      because: 'a processor of text',
      code: `
import { pipeline } from './markdown';
pipeline.process(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
