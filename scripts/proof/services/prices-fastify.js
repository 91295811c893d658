// Fastify, Redis, outbound HTTPS and an HTTP service next door: a Redis client per request, a bare agent per request,
// and an agent per request that is destroyed.
import http from 'node:http';
import https from 'node:https';
import axios from 'axios';
import fastify from 'fastify';
import { createClient } from 'redis';

const app = fastify();

app.get('/sessions/:id', async (request) => {
  const client = createClient({ url: process.env.REDIS_URL });
  client.on('error', (error) => console.error(error.message));
  await client.connect();
  const visits = await client.incr(`session:${request.params.id}`);
  await client.close();
  return { session: request.params.id, known: visits > 0 };
});

app.get('/prices/:sku', async (request) => {
  const httpsAgent = new https.Agent({ maxSockets: 50 });
  const { data } = await axios.get(`${process.env.UPSTREAM_URL}/prices/${request.params.sku}`, { httpsAgent });
  return data;
});

app.get('/quotes/:sku', async (request) => {
  const httpAgent = new http.Agent({ keepAlive: true });
  try {
    const { data } = await axios.get(`${process.env.QUOTES_URL}/quotes/${request.params.sku}`, { httpAgent });
    return data;
  } finally {
    httpAgent.destroy();
  }
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
