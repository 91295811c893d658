import { Router } from 'express';
import { Pool } from 'pg';

export const reports = Router();

reports.get('/revenue', async (req, res) => {
  const pool = new Pool({ connectionString: process.env.REPORTS_DATABASE_URL, max: 5 });
  const sql = 'SELECT day, sum(total) AS revenue FROM orders WHERE day >= $1 GROUP BY day';
  const { rows } = await pool.query(sql, [req.query.since]);
  res.json(rows);
});

reports.get('/customers/:id', async (req, res) => {
  const pool = new Pool({ connectionString: process.env.REPORTS_DATABASE_URL });
  try {
    const sql = 'SELECT * FROM customer_totals WHERE customer = $1';
    const { rows } = await pool.query(sql, [req.params.id]);
    res.json(rows[0] ?? null);
  } finally {
    await pool.end();
  }
});
