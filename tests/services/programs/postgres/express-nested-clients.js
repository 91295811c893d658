import express from 'express';
import { Client } from 'pg';

const app = express();

async function totalOf(customer) {
  const client = new Client();
  await client.connect();
  try {
    const { rows } = await client.query('SELECT sum(total)::int AS total FROM orders WHERE customer = $1', [customer]);
    return rows[0].total;
  } finally {
    await client.end();
  }
}

app.get('/customers', async (req, res) => {
  const client = new Client();
  await client.connect();
  try {
    const { rows } = await client.query('SELECT DISTINCT customer FROM orders ORDER BY customer');
    for (const row of rows) row.total = await totalOf(row.customer);
    res.json(rows);
  } finally {
    await client.end();
  }
});

app.listen(process.env.PORT ?? 3000);
