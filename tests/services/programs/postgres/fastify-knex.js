import fastify from 'fastify';
import knex from 'knex';

const app = fastify();

app.get('/customers/:name', async (request, reply) => {
  const db = knex({ client: 'pg', connection: process.env.DATABASE_URL, pool: { min: 0, max: 5 } });
  const orders = await db('orders').where({ customer: request.params.name }).orderBy('id').select('total');
  await db.destroy();
  if (orders.length === 0) return reply.code(404).send({ error: 'unknown customer' });
  return orders;
});

app.post('/transfers/:amount', async (request) => {
  const db = knex({ client: 'pg', connection: process.env.DATABASE_URL, pool: { min: 0, max: 5 } });
  await db.transaction(async (trx) => {
    await trx('accounts').where({ id: 2 }).increment('balance', Number(request.params.amount));
    await trx('accounts').where({ id: 1 }).decrement('balance', Number(request.params.amount));
  });
  await db.destroy();
  return { moved: request.params.amount };
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
