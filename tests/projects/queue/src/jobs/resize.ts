import { createClient } from 'redis';

export async function resize(job: { id: string }) {
  const redis = createClient(); // report: no-client-in-handler
  await redis.connect();
  await redis.set(`image:${job.id}`, 'done');
  await redis.quit();
}
