import { Worker } from 'bullmq';
import pg from 'pg';

new Worker(
  'jobs',
  async (job) => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query('INSERT INTO orders (customer, total) VALUES ($1, $2)', [job.data.customer, job.data.total]);
      if (job.data.total > 100) throw new Error('too much');
      await client.query('COMMIT');
      return job.data.total;
    } finally {
      await client.end();
    }
  },
  { connection: { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) }, concurrency: 5 },
);
