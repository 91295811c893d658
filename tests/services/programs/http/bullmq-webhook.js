import { Worker } from 'bullmq';
import { Pool } from 'undici';

new Worker(
  'jobs',
  async ({ data }) => {
    const pool = new Pool(process.env.UPSTREAM_URL, { connections: 4 });
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: `/webhooks/${data.hook}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: data.id }),
    });
    const answer = await body.json();
    if (statusCode !== 200) throw new Error(answer.error);
    return answer;
  },
  { connection: { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) }, concurrency: 10 },
);
