import Redis from 'ioredis';

export const handler = async (event) => {
  const redis = new Redis(process.env.REDIS_URL);
  try {
    if (typeof event.name !== 'string') throw new TypeError('a name is needed');
    await redis.set(`name:${event.name}`, event.value ?? '');
    return { statusCode: 200, body: await redis.get(`name:${event.name}`) };
  } finally {
    redis.disconnect();
  }
};
