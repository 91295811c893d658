import fastify from 'fastify';
import mysql from 'mysql2/promise';

const app = fastify();

app.post('/transfers', async (request, reply) => {
  const { from, to, amount } = request.body as { from: number; to: number; amount: number };
  const connection = await mysql.createConnection({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USER,
    password: process.env.DB_PASSWORD,
    database: process.env.DB_NAME,
  });
  try {
    await connection.beginTransaction();
    await connection.execute('UPDATE accounts SET balance = balance + ? WHERE id = ?', [amount, to]);
    await connection.execute('UPDATE accounts SET balance = balance - ? WHERE id = ?', [amount, from]);
    await connection.commit();
  } finally {
    await connection.end();
  }
  return reply.code(201).send({ from, to, amount });
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
