import { Pool } from 'pg';

const months = process.argv.slice(2);

for (const month of months) {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  await pool.query('INSERT INTO archive SELECT * FROM orders WHERE month = $1', [month]);
  await pool.query('DELETE FROM orders WHERE month = $1', [month]);
  await pool.end();
  console.log(`archived ${month}`);
}
