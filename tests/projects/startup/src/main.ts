import express from 'express';
import { poolFor } from './pool';
import { applySchema } from './schema';

let pool: ReturnType<typeof poolFor> | undefined;
const app = express();

app.get('/', async (req, res) => {
  pool ??= poolFor();
  res.json(await pool.query('SELECT 1'));
});

async function main() {
  await applySchema('CREATE TABLE IF NOT EXISTS orders (id INT)');
  app.listen(3000);
}
void main();
