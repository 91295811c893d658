import { Pool } from 'pg';

const customers = Array.from({ length: 20 }, (_, index) => ['ada', 'bob', 'cem'][index % 3]);
let line = 0;

for (const customer of customers) {
  const pool = new Pool({ max: 1 });
  const { rows } = await pool.query('SELECT sum(total)::int AS total FROM orders WHERE customer = $1', [customer]);
  console.log(JSON.stringify({ line: (line += 1), customer, total: rows[0].total }));
  await pool.end();
}
setInterval(() => {}, 60_000);
