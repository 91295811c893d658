import http from 'node:http';
import Redis from 'ioredis';

http
  .createServer(async (request, response) => {
    const redis = new Redis({ port: Number(process.env.REDIS_PORT) });
    const key = `page:${request.url.length}`;
    const results = await redis.multi().incr(key).expire(key, 60).exec();
    await redis.quit();
    response.end(JSON.stringify({ replies: results.length, failed: results.filter(([error]) => error).length }));
  })
  .listen(process.env.PORT ?? 3000);
