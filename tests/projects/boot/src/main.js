const express = require('express');
const { makePool, runMigrations } = require('./db');

const app = express();
const pool = makePool();

app.get('/', async (req, res) => {
  res.json(await pool.query('SELECT 1'));
});

runMigrations('CREATE TABLE t (id INT)').then(() => app.listen(3000));
