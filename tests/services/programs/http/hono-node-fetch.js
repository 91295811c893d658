import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import http from 'node:http';
import fetch from 'node-fetch';

const app = new Hono();

app.get('/news/:topic', async (c) => {
  const agent = new http.Agent({ keepAlive: true, keepAliveMsecs: 1000, maxSockets: 8 });
  const response = await fetch(`${process.env.UPSTREAM_URL}/news/${c.req.param('topic')}`, { agent });
  return c.json(await response.json(), response.status);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
