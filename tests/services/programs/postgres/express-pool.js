import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/orders/:id', async (req, res) => {
  const pool = new Pool({ max: 10 });
  const { rows } = await pool.query('SELECT customer, total FROM orders WHERE id = $1', [req.params.id]);
  if (rows.length === 0) return res.sendStatus(404);
  res.json(rows[0]);
});

app.get('/slow', async (req, res) => {
  const pool = new Pool({ max: 10 });
  await pool.query('SELECT pg_sleep(0.05)');
  res.json({ done: true });
});

app.use((error, req, res, next) => {
  res.status(500).json({ error: error.message });
});

app.listen(process.env.PORT ?? 3000);
