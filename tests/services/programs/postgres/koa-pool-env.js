import Router from '@koa/router';
import Koa from 'koa';
import pg from 'pg';

const { Pool } = pg;
const router = new Router();

router.get('/orders', async (ctx) => {
  const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 5 });
  const { rows } = await pool.query('SELECT customer, total FROM orders ORDER BY id LIMIT $1', [ctx.query.limit ?? 10]);
  if (ctx.query.slow) await pool.query('SELECT pg_sleep(0.05)');
  ctx.body = rows;
});

const app = new Koa();
app.silent = true;
app.use(router.routes());
app.listen(process.env.PORT ?? 3000);
