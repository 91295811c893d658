import http from 'node:http';
import axios from 'axios';
import express from 'express';

const upstream = axios.create({
  baseURL: process.env.UPSTREAM_URL,
  httpAgent: new http.Agent({ scheduling: 'lifo' }),
});

const app = express();

app.get('/prices/:sku', async (req, res) => {
  const { status, data } = await upstream.get(`/prices/${req.params.sku}`, {
    params: { ms: req.query.ms },
    validateStatus: () => true,
  });
  res.status(status).json(data);
});

app.listen(process.env.PORT ?? 3000);
