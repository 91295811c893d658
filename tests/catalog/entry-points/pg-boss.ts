import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the worker of a queue',
      runs: 'message',
      code: `
import PgBoss from 'pg-boss';
const boss = new PgBoss('postgres://localhost/jobs');
await boss.start();
await boss.work('mail', async ([job]) => {
  await ASK(job.data);
});`,
    },
    {
      because: 'options in front, from CommonJS',
      runs: 'message',
      file: 'worker.js',
      code: `
const PgBoss = require('pg-boss');
const boss = new PgBoss(process.env.DATABASE_URL);
async function send(jobs) {
  await ASK(jobs);
}
boss.work('mail', { batchSize: 10 }, send);`,
    },
    {
      because: 'an event of the maintenance',
      runs: 'event',
      code: `
import PgBoss from 'pg-boss';
const boss = new PgBoss('postgres://localhost/jobs');
boss.on('wip', (workers) => ASK(workers));`,
    },
  ],
  once: [
    {
      because: 'a function that starts the workers runs once',
      code: `
import PgBoss from 'pg-boss';
async function start() {
  const pool = ASK();
  const boss = new PgBoss('postgres://localhost/jobs');
  await boss.work('mail', () => pool.query('select 1'));
}
start();`,
    },
  ],
  lookalikes: [
    {
      because: 'work of another object',
      code: `
import { miner } from './miner';
miner.work('gold', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
