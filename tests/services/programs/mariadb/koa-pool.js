import Router from '@koa/router';
import Koa from 'koa';
import mysql from 'mysql2/promise';

const router = new Router();

router.get('/customers/:name', async (ctx) => {
  const pool = mysql.createPool({
    host: process.env.DB_HOST,
    port: Number(process.env.DB_PORT),
    user: process.env.DB_USER,
    password: process.env.DB_PASSWORD,
    database: process.env.DB_NAME,
    connectionLimit: 5,
  });
  const [rows] = await pool.query('SELECT total FROM orders WHERE customer = ? ORDER BY id', [ctx.params.name]);
  if (ctx.query.slow) await pool.query('SELECT SLEEP(0.05)');
  await pool.end();
  ctx.status = rows.length === 0 ? 404 : 200;
  ctx.body = rows;
});

const app = new Koa();
app.use(router.routes());
app.listen(process.env.PORT ?? 3000);
