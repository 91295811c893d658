import { Worker } from 'bullmq';
import Redis from 'ioredis';

const connection = { host: process.env.REDIS_HOST, port: Number(process.env.REDIS_PORT) };

new Worker(
  'jobs',
  async (job) => {
    const redis = new Redis(process.env.REDIS_URL);
    try {
      if (!job.data.page) throw new Error('which page?');
      await redis.set(`page:${job.data.page}`, job.data.text);
      return await redis.get(`page:${job.data.page}`);
    } finally {
      await redis.quit();
    }
  },
  { connection, concurrency: 5 },
);
