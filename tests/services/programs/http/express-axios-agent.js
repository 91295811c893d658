import http from 'node:http';
import axios from 'axios';
import express from 'express';

const app = express();

app.get('/prices/:sku', async (req, res) => {
  const prices = axios.create({
    baseURL: process.env.UPSTREAM_URL,
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: 5 }),
    timeout: 5000,
  });
  try {
    const { data } = await prices.get(`/prices/${req.params.sku}`, { params: { ms: req.query.ms } });
    res.json(data);
  } catch (error) {
    res.status(502).json({ error: error.code, status: error.response?.status });
  }
});

app.get('/broken', async (req, res) => {
  const prices = axios.create({
    baseURL: process.env.UPSTREAM_URL,
    httpAgent: new http.Agent({ keepAlive: true, maxSockets: 5 }),
  });
  const { data } = await prices.get('/broken');
  res.json(data);
});

app.use((error, req, res, next) => res.status(500).json({ error: error.code }));
app.listen(process.env.PORT ?? 3000);
