import Redis from 'ioredis';
import cron from 'node-cron';

let runs = 0;

cron.schedule('* * * * * *', async () => {
  const redis = new Redis(process.env.REDIS_URL);
  await redis.set('report:last', 'done');
  console.log(JSON.stringify({ run: (runs += 1), last: await redis.get('report:last') }));
  await redis.quit();
});
