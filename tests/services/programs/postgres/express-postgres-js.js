import express from 'express';
import postgres from 'postgres';

const app = express();

app.get('/orders/:id', async (req, res) => {
  const sql = postgres({ max: 5 });
  try {
    const [order] = await sql`SELECT customer, total FROM orders WHERE id = ${req.params.id}`;
    if (!order) {
      res.status(404).json({ error: 'no such order' });
      return;
    }
    res.json(order);
  } catch (error) {
    res.status(500).json({ error: error.code });
  } finally {
    await sql.end();
  }
});

app.listen(process.env.PORT ?? 3000);
