import express from 'express';
import * as mariadb from 'mariadb';

const app = express();
app.use(express.json());

app.post('/orders', async (req, res) => {
  const pool = mariadb.createPool({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USER,
    password: process.env.DB_PASSWORD,
    database: process.env.DB_NAME,
    connectionLimit: 3,
    minimumIdle: 1,
  });
  try {
    const { affectedRows } = await pool.query('INSERT INTO orders (customer, total) VALUES (?, ?)', [
      req.body.customer,
      req.body.total,
    ]);
    res.status(201).json({ affectedRows });
  } catch (error) {
    res.status(500).json({ error: error.code });
  } finally {
    await pool.end();
  }
});

app.listen(process.env.PORT ?? 3000);
