import { Router } from 'express';
import { readSession } from '../cache/sessions.js';
import { getPool } from '../db/pool.js';
import { bookShipment } from '../outbound/shipping-client.js';

export const orders = Router();

orders.use(async (req, res, next) => {
  const session = await readSession(req.get('authorization'));
  if (session === null) res.sendStatus(401);
  else next();
});

orders.get('/:id', async (req, res) => {
  const sql = 'SELECT * FROM orders WHERE id = $1';
  const { rows } = await getPool().query(sql, [req.params.id]);
  res.json(rows[0] ?? null);
});

orders.post('/:id/shipment', async (req, res) => {
  const shipment = await bookShipment(req.params.id);
  const sql = 'UPDATE orders SET shipment = $2 WHERE id = $1';
  await getPool().query(sql, [req.params.id, shipment.id]);
  res.status(201).json(shipment);
});
