import express from 'express';
import Redis from 'ioredis';

const app = express();

app.get('/visits/:page', async (req, res) => {
  const redis = new Redis(process.env.REDIS_URL);
  const visits = await redis.incr(`visits:${req.params.page}`);
  await redis.quit();
  res.json({ page: req.params.page, counted: visits > 0 });
});

app.get('/names/:page', async (req, res) => {
  const redis = new Redis(process.env.REDIS_URL);
  try {
    // Fails when the key holds something else than a hash.
    res.json(await redis.hgetall(`visits:${req.params.page}`));
  } catch (error) {
    res.status(500).json({ error: error.message });
  } finally {
    await redis.quit();
  }
});

app.listen(process.env.PORT ?? 3000);
