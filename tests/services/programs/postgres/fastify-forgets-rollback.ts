import fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Client } from 'pg';

interface Transfer {
  from: number;
  to: number;
  amount: number;
}

const app = fastify();

app.get('/accounts', async () => {
  const client = new Client({ application_name: 'accounts' });
  await client.connect();
  const { rows } = await client.query('SELECT sum(balance)::int AS total FROM accounts');
  await client.end();
  return rows;
});

app.post('/transfers', async (request: FastifyRequest, reply: FastifyReply) => {
  const { from, to, amount } = request.body as Transfer;
  const client = new Client({ application_name: 'accounts' });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE accounts SET balance = balance + $1 WHERE id = $2', [amount, to]);
    // Violates the check of the table when there is too little on it.
    await client.query('UPDATE accounts SET balance = balance - $1 WHERE id = $2', [amount, from]);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return reply.code(201).send({ from, to, amount });
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
