import fastify from 'fastify';
import { Pool } from 'undici';

const app = fastify();

app.get<{ Params: { sku: string }; Querystring: { ms?: string } }>('/prices/:sku', async (request, reply) => {
  const pool = new Pool(process.env.UPSTREAM_URL ?? 'http://localhost', { connections: 5 });
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: `/prices/${request.params.sku}?ms=${request.query.ms ?? 0}`,
  });
  return reply.code(statusCode).send(await body.json());
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
