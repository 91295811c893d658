import http from 'node:http';
import express from 'express';
import got from 'got';

const app = express();

app.get('/weather/:city', async (req, res) => {
  const client = got.extend({
    prefixUrl: process.env.UPSTREAM_URL,
    agent: { http: new http.Agent({ keepAlive: true }) },
    retry: { limit: 0 },
  });
  try {
    res.json(await client.get(`weather/${req.params.city}`).json());
  } catch (error) {
    res.status(502).json({ error: error.code });
  }
});

app.listen(process.env.PORT ?? 3000);
