import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createClient } from 'redis';

const app = new Hono();

app.post('/events/:topic', async (c) => {
  const client = createClient({ url: process.env.REDIS_URL });
  await client.connect();
  const receivers = await client.publish(c.req.param('topic'), await c.req.text());
  await client.destroy();
  return c.json({ receivers });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
