import express from 'express';
import { Client } from 'pg';

const app = express();

app.get('/orders/:id', async (req, res, next) => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  try {
    await client.connect();
    const { rows } = await client.query('SELECT customer, total FROM orders WHERE id = $1', [req.params.id]);
    if (rows.length === 0) {
      res.status(404).json({ error: 'no such order' });
      return;
    }
    res.json(rows[0]);
  } catch (error) {
    next(error);
  } finally {
    await client.end();
  }
});

app.get('/slow', async (req, res) => {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query('SELECT pg_sleep(0.05)');
  await client.end();
  res.json({ done: true });
});

app.use((error, req, res, next) => {
  res.status(500).json({ error: error.message });
});

app.listen(process.env.PORT ?? 3000);
