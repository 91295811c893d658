import express from 'express';
import { Client } from 'pg';

const app = express();
app.use(express.json());

app.get('/accounts/:id', async (req, res) => {
  const client = new Client();
  await client.connect();
  try {
    const { rows } = await client.query('SELECT balance >= 0 AS solvent FROM accounts WHERE id = $1', [req.params.id]);
    res.json(rows[0] ?? null);
  } finally {
    await client.end();
  }
});

app.post('/transfers', async (req, res) => {
  const { from, to, amount } = req.body;
  const client = new Client();
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE accounts SET balance = balance + $1 WHERE id = $2', [amount, to]);
    await client.query('UPDATE accounts SET balance = balance - $1 WHERE id = $2', [amount, from]);
    if (amount === 13) throw new Error('thirteen is bad luck');
    await client.query('COMMIT');
    res.status(201).json({ from, to, amount });
  } catch (error) {
    await client.query('ROLLBACK');
    res.status(500).json({ error: error.message });
  } finally {
    await client.end();
  }
});

app.listen(process.env.PORT ?? 3000);
