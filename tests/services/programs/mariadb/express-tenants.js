import express from 'express';
import mysql from 'mysql2/promise';

const app = express();

app.get('/:tenant/orders', async (req, res) => {
  const pool = mysql.createPool({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USER,
    password: process.env.DB_PASSWORD,
    database: `${process.env.DB_NAME}_${req.params.tenant}`,
    connectionLimit: 5,
  });
  try {
    const [rows] = await pool.query('SELECT customer, total FROM orders ORDER BY id');
    res.json(rows);
  } catch (error) {
    res.status(500).json({ error: error.code });
  } finally {
    await pool.end();
  }
});

app.listen(process.env.PORT ?? 3000);
