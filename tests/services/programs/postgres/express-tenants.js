import express from 'express';
import { Pool } from 'pg';

const app = express();

app.get('/:tenant/orders/:id', async (req, res) => {
  const pool = new Pool({ database: `${process.env.PGDATABASE}_${req.params.tenant}`, max: 5 });
  try {
    const { rows } = await pool.query('SELECT customer, total FROM orders WHERE id = $1', [req.params.id]);
    res.json(rows[0] ?? null);
  } catch (error) {
    res.status(500).json({ error: error.code });
  } finally {
    await pool.end();
  }
});

app.listen(process.env.PORT ?? 3000);
