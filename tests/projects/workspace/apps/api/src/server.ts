import fastify from 'fastify';
import { sessionStore } from '@shop/cache/sessions';
import { countOrders, openPool } from '@shop/db';

const app = fastify();
const pool = openPool();

app.get('/orders/count', async () => countOrders());
app.get('/orders', async () => pool.query('SELECT * FROM orders'));
app.post('/orders', async () => {
  const orders = openPool(); // report: no-client-in-handler (packages/db/src/connect.ts:4)
  await orders.query('INSERT INTO orders VALUES ()');
});
app.get('/session', async (request) => {
  const store = sessionStore(); // report: no-client-in-handler (packages/cache/src/sessions.ts:3)
  return store.get(request.id);
});
