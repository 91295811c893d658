import Router from '@koa/router';
import Koa from 'koa';
import type { Context } from 'koa';
import { createClient } from 'redis';

const router = new Router();

async function open() {
  const client = createClient({ url: process.env.REDIS_URL ?? 'redis://localhost' });
  await client.connect();
  return client;
}

router.get('/sessions/:id', async (ctx: Context) => {
  const client = await open();
  const session = await client.get(`session:${ctx.params.id}`);
  await client.close();
  ctx.status = session === null ? 404 : 200;
  ctx.body = { session };
});

router.put('/sessions/:id', async (ctx: Context) => {
  const client = await open();
  await client.set(`session:${ctx.params.id}`, String(ctx.query.user), { EX: 600 });
  await client.close();
  ctx.body = { done: true };
});

const app = new Koa();
app.silent = true;
app.use(router.routes());
app.listen(process.env.PORT ?? 3000);
