import express from 'express';
import { container } from 'tsyringe';
import { OrderService } from './order-service';
import { PriceService } from './price-service';
import { prices } from './services';

export const router = express.Router();

router.post('/orders', async (req, res) => {
  await container.resolve(OrderService).place(req.body);
  res.end();
});
router.get('/prices/:id', async (req, res) => {
  res.json(await prices.price(req.params.id));
});
router.get('/other-prices/:id', async (req, res) => {
  const service = new PriceService(); // report: no-client-in-handler (src/price-service.ts:4)
  res.json(await service.price(req.params.id));
});
