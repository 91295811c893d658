import express from 'express';
import type { NextFunction, Request, Response } from 'express';
import { Pool } from 'pg';

class OrdersController {
  constructor(private readonly limit: number) {}

  list = async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
    try {
      const { rows } = await pool.query('SELECT customer, total FROM orders ORDER BY id OFFSET $1 LIMIT $2', [
        req.query['offset'] ?? 0,
        this.limit,
      ]);
      res.json(rows);
    } catch (error) {
      next(error);
    }
  };
}

const app = express();
const orders = new OrdersController(2);
app.get('/orders', orders.list);
app.use((error: Error, _req: Request, res: Response, _next: NextFunction) => {
  res.status(500).json({ error: error.message });
});
app.listen(Number(process.env.PORT ?? 3000));
