import { Router } from 'express';
import { getDb } from './db';
import * as users from './controllers/users';

export const router = Router();

router.get('/orders', async (req, res) => {
  const { rows } = await getDb().query('SELECT * FROM orders'); // report: no-client-in-handler (src/db.ts:4)
  res.json(rows);
});
router.get('/users/:id', users.show);
