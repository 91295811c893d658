// Express and PostgreSQL, with the three usual mistakes: a pool per request that nobody ends, one that is ended, and a
// single connection per request.
import express from 'express';
import pg from 'pg';

const app = express();
app.use(express.json());

app.get('/orders/:id', async (req, res) => {
  const pool = new pg.Pool({ max: 10 });
  const { rows } = await pool.query('SELECT customer, total FROM orders WHERE id = $1', [req.params.id]);
  res.json(rows[0]);
});

app.get('/customers/:name', async (req, res) => {
  const pool = new pg.Pool({ max: 10 });
  try {
    const { rows } = await pool.query('SELECT count(*)::int AS orders FROM orders WHERE customer = $1', [
      req.params.name,
    ]);
    res.json(rows[0]);
  } finally {
    await pool.end();
  }
});

app.get('/transfers/:amount', async (req, res) => {
  const client = new pg.Client();
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE accounts SET balance = balance - $1 WHERE id = 1', [req.params.amount]);
    await client.query('UPDATE accounts SET balance = balance + $1 WHERE id = 2', [req.params.amount]);
    await client.query('COMMIT');
    res.json({ moved: Number(req.params.amount) });
  } finally {
    await client.end();
  }
});

app.listen(process.env.PORT ?? 3000);
