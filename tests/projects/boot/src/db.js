const { createPool } = require('mysql2/promise');

function makePool() {
  return createPool({ host: process.env.DB_HOST });
}

async function runMigrations(sql) {
  const pool = makePool();
  await pool.query(sql);
  await pool.end();
}

module.exports = { makePool, runMigrations };
