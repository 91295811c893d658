import express from 'express';
import Redis from 'ioredis';

const app = express();

async function rateLimit(req, res, next) {
  const redis = new Redis(process.env.REDIS_URL, { lazyConnect: true });
  const key = `limit:${req.path.length}`;
  const count = await redis.incr(key);
  if (count === 1) await redis.expire(key, 60);
  redis.disconnect();
  if (count > 1000) return res.status(429).json({ error: 'slow down' });
  next();
}

app.use(rateLimit);
app.get('/hello', (req, res) => res.json({ hello: req.query.name ?? 'world' }));
app.listen(process.env.PORT ?? 3000);
