import express from 'express';
import { Agent, fetch } from 'undici';

const app = express();

app.get('/users/:name', async (req, res) => {
  const response = await fetch(`${process.env.UPSTREAM_URL}/users/${req.params.name}`, {
    headers: { 'x-tenant': req.get('x-tenant') ?? 'none' },
    dispatcher: new Agent({ connections: 10, keepAliveTimeout: 30_000 }),
  });
  res.status(response.status).json(await response.json());
});

app.use((error, req, res, next) => res.status(500).json({ error: error.name }));
app.listen(process.env.PORT ?? 3000);
