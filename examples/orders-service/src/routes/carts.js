import { Router } from 'express';
import { createClient } from 'redis';

export const carts = Router();

async function openRedis() {
  const client = createClient({ url: process.env.REDIS_URL });
  await client.connect();
  return client;
}

carts.get('/:id', async (req, res) => {
  const redis = await openRedis();
  const items = await redis.hGetAll(`cart:${req.params.id}`);
  await redis.quit();
  res.json(items);
});

carts.put('/:id/:sku', async (req, res) => {
  const redis = await openRedis();
  await redis.hSet(`cart:${req.params.id}`, req.params.sku, req.body.quantity);
  await redis.quit();
  res.sendStatus(204);
});
