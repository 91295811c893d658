import express from 'express';
import { createClient } from 'redis';

const app = express();
app.use(express.json());

app.put('/carts/:id', async (req, res) => {
  const client = createClient({ url: process.env.REDIS_URL });
  client.on('error', (error) => console.error('redis', error.message));
  await client.connect();
  try {
    await client.set(`cart:${req.params.id}`, JSON.stringify(req.body));
    res.json(JSON.parse(await client.get(`cart:${req.params.id}`)));
  } catch (error) {
    res.status(500).json({ error: error.message });
  } finally {
    await client.quit();
  }
});

app.post('/carts/:id/incr', async (req, res) => {
  const client = createClient({ url: process.env.REDIS_URL });
  client.on('error', (error) => console.error('redis', error.message));
  await client.connect();
  try {
    await client.incr(`cart:${req.params.id}`);
    res.json({ done: true });
  } catch (error) {
    res.status(500).json({ error: error.message });
  } finally {
    await client.quit();
  }
});

app.listen(process.env.PORT ?? 3000);
