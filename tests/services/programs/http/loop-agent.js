import http from 'node:http';
import express from 'express';
import fetch from 'node-fetch';

const app = express();
app.use(express.json());

app.post('/lengths', async (req, res, next) => {
  try {
    const lengths = {};
    for (const name of req.body) {
      const agent = new http.Agent({ keepAlive: true });
      const response = await fetch(`${process.env.UPSTREAM_URL}/names/${name}`, { agent });
      lengths[name] = (await response.json()).length ?? null;
      agent.destroy();
    }
    res.json(lengths);
  } catch (error) {
    next(error);
  }
});

app.use((error, req, res, next) => res.status(500).json({ error: error.name }));
app.listen(process.env.PORT ?? 3000);
