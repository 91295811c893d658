import { readFile } from 'node:fs/promises';
import express from 'express';
import { Pool } from 'pg';

const app = express();

const password = () => readFile(process.env.PASSWORD_FILE, 'utf8');

app.get('/orders', async (req, res) => {
  const pool = new Pool({ password, max: 5 });
  try {
    const { rows } = await pool.query('SELECT customer, total FROM orders WHERE total > $1 ORDER BY id', [
      req.query.above ?? 0,
    ]);
    res.json(rows);
  } catch (error) {
    res.status(500).json({ error: error.code });
  } finally {
    await pool.end();
  }
});

app.listen(process.env.PORT ?? 3000);
