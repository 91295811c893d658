import { Hono } from 'hono';
import * as clients from './index';
import { database, mail, openCache, search as open } from './index';

const app = new Hono();

app.get('/cache', async (c) => c.text((await openCache().get('key')) ?? '')); // report: no-client-in-handler (src/clients/redis.ts:4)
app.get('/again', async (c) => c.text((await clients.redis().get('key')) ?? '')); // report: no-client-in-handler (src/clients/redis.ts:4)
app.get('/users', async (c) => c.json((await database().query('SELECT * FROM users')).rows));
app.get('/search', async (c) => c.json(await open().search({ q: c.req.query('q') }))); // report: no-client-in-handler (src/clients/search.ts:4)
app.post('/mail', async (c) => {
  await mail.transport().sendMail({ to: 'a@example.com' }); // report: no-client-in-handler (src/clients/mail.ts:3)
  return c.body(null);
});
