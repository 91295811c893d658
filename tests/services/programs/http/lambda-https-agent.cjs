const https = require('https');
const axios = require('axios');

exports.handler = async (event) => {
  const httpsAgent = new https.Agent({ keepAlive: true, rejectUnauthorized: true });
  const client = axios.create({ baseURL: process.env.UPSTREAM_URL, httpsAgent });
  const { data } = await client.post(`/hooks/${event.hook}`, { id: event.id });
  return { statusCode: 200, body: JSON.stringify(data) };
};
