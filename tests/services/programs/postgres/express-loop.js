import express from 'express';
import { Pool } from 'pg';

const app = express();
app.use(express.json());

app.post('/totals', async (req, res, next) => {
  const totals = {};
  try {
    for (const customer of req.body) {
      const pool = new Pool({ max: 2 });
      const { rows } = await pool.query('SELECT sum(total)::int AS total FROM orders WHERE customer = $1', [customer]);
      totals[customer] = rows[0].total;
      await pool.end();
    }
    res.json(totals);
  } catch (error) {
    next(error);
  }
});

app.use((error, req, res, next) => res.status(500).json({ error: error.message }));
app.listen(process.env.PORT ?? 3000);
