import Router from '@koa/router';
import { Registry } from './registry';
import { Store } from './store';
import { Users } from './users';

const router = new Router();
const users = new Users();

router.get('/users', async (ctx) => {
  ctx.body = await users.list();
});
router.get('/users/count', async (ctx) => {
  ctx.body = await users.count();
});
router.get('/users/fresh', async (ctx) => {
  ctx.body = await new Users().list(); // report: no-client-in-handler (src/base.ts:7)
});
router.get('/registry', async (ctx) => {
  ctx.body = await Registry.getInstance().read();
});
router.get('/registry/fresh', async (ctx) => {
  ctx.body = await Registry.shared().query('SELECT 2'); // report: no-client-in-handler (src/registry.ts:12)
});

router.get('/items/count', async (ctx) => {
  ctx.body = await new Store().count();
});

export default router;
