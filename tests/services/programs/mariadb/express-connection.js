import express from 'express';
import mysql from 'mysql2/promise';

const app = express();

app.get('/orders/:id', async (req, res) => {
  const connection = await mysql.createConnection(process.env.DATABASE_URL);
  const [rows] = await connection.execute('SELECT customer, total FROM orders WHERE id = ?', [req.params.id]);
  await connection.end();
  if (rows.length === 0) {
    res.sendStatus(404);
    return;
  }
  res.json(rows[0]);
});

app.get('/columns/:name', async (req, res) => {
  const connection = await mysql.createConnection(process.env.DATABASE_URL);
  try {
    const [rows] = await connection.query('SELECT ?? AS value FROM orders ORDER BY id', [req.params.name]);
    res.json(rows);
  } finally {
    await connection.end();
  }
});

app.use((error, req, res, next) => res.status(500).json({ error: error.code }));
app.listen(process.env.PORT ?? 3000);
