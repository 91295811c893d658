import { Pool } from 'pg';

let ticks = 0;

setInterval(async () => {
  const tick = (ticks += 1);
  const pool = new Pool({ max: 10 });
  const { rows } = await pool.query('SELECT $1::int AS tick, count(*)::int AS orders FROM orders', [tick]);
  console.log(JSON.stringify(rows[0]));
}, 50);
