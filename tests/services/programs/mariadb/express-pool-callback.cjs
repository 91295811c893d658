const express = require('express');
const mysql = require('mysql2');

const app = express();

app.get('/orders', (req, res, next) => {
  const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10 });
  pool.query('SELECT customer, total FROM orders WHERE total > ? ORDER BY id', [req.query.above || 0], (error, rows) => {
    if (error) return next(error);
    res.json(rows);
  });
});

app.get('/broken', (req, res, next) => {
  const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10 });
  pool.query('SELECT nothing FROM nowhere', (error, rows) => {
    if (error) return next(error);
    res.json(rows);
  });
});

app.use((error, req, res, next) => {
  res.status(500).json({ error: error.code });
});

app.listen(process.env.PORT || 3000);
