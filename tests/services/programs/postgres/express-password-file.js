import { readFileSync } from 'node:fs';
import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/orders', async (req, res) => {
  const pool = new Pool({ password: readFileSync(process.env.PASSWORD_FILE, 'utf8').trim(), max: 5 });
  try {
    const { rows } = await pool.query('SELECT customer, total FROM orders ORDER BY id');
    res.json(rows);
  } catch (error) {
    res.status(500).json({ error: error.code });
  } finally {
    await pool.end();
  }
});

app.listen(process.env.PORT ?? 3000);
