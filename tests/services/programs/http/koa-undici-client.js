import Router from '@koa/router';
import Koa from 'koa';
import { Client } from 'undici';

const router = new Router();

router.get('/rates/:currency', async (ctx) => {
  const client = new Client(process.env.UPSTREAM_URL);
  try {
    const { statusCode, body } = await client.request({ method: 'GET', path: `/rates/${ctx.params.currency}` });
    ctx.status = statusCode;
    ctx.body = await body.json();
  } catch (error) {
    ctx.status = 502;
    ctx.body = { error: error.name };
  } finally {
    await client.close();
  }
});

router.get('/broken', async (ctx) => {
  const client = new Client(process.env.UPSTREAM_URL);
  try {
    await client.request({ method: 'GET', path: '/broken' });
    ctx.body = 'how?';
  } catch (error) {
    ctx.status = 502;
    ctx.body = { error: error.name };
  } finally {
    await client.close();
  }
});

const app = new Koa();
app.use(router.routes());
app.listen(process.env.PORT ?? 3000);
