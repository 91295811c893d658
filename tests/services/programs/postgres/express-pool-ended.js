import express from 'express';
import pg from 'pg';

const app = express();
app.use(express.json());

app.get('/customers/:name/total', async (req, res) => {
  const pool = new pg.Pool({ max: 4 });
  try {
    const { rows } = await pool.query('SELECT sum(total)::int AS total FROM orders WHERE customer = $1', [
      req.params.name,
    ]);
    if (rows[0].total === null) {
      return res.status(404).json({ error: 'unknown customer' });
    }
    if (req.query.slow) await pool.query('SELECT pg_sleep(0.05)');
    res.json({ customer: req.params.name, total: rows[0].total });
  } catch (error) {
    res.status(500).json({ error: error.code ?? error.message });
  } finally {
    await pool.end();
  }
});

app.post('/orders', async (req, res) => {
  const pool = new pg.Pool({ max: 4 });
  try {
    const { customer, total } = req.body;
    await pool.query('INSERT INTO orders (customer, total) VALUES ($1, $2)', [customer, total]);
    res.status(201).json({ customer, total });
  } catch (error) {
    res.status(500).json({ error: error.code ?? error.message });
  } finally {
    await pool.end();
  }
});

app.listen(process.env.PORT ?? 3000);
