import fastify from 'fastify';
import { Redis } from 'ioredis';

const app = fastify();

app.get('/flags/:name', async (request, reply) => {
  const redis = new Redis(Number(process.env.REDIS_PORT), '127.0.0.1', { connectTimeout: 5000 });
  const value = await redis.get(`flag:${request.params.name}`);
  if (request.query.required && value === null) return reply.code(404).send({ error: 'no such flag' });
  return { name: request.params.name, value };
});

app.put('/flags/:name/:value', async (request) => {
  const redis = new Redis(Number(process.env.REDIS_PORT), '127.0.0.1', { connectTimeout: 5000 });
  await redis.set(`flag:${request.params.name}`, request.params.value);
  return { done: true };
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
