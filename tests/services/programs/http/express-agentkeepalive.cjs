const HttpAgent = require('agentkeepalive');
const axios = require('axios');
const express = require('express');

const app = express();

app.get('/search', async (req, res, next) => {
  try {
    const httpAgent = new HttpAgent({ maxSockets: 10, freeSocketTimeout: 30000 });
    const { data } = await axios.get(`${process.env.UPSTREAM_URL}/search/${req.query.q}`, { httpAgent });
    res.json(data);
  } catch (error) {
    next(error);
  }
});

app.use((error, req, res, next) => {
  res.status(error.response ? error.response.status : 500).json({ error: error.code });
});

app.listen(process.env.PORT || 3000);
