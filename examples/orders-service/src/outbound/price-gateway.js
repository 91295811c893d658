import http from 'node:http';
import { readJson } from './read-json.js';
import { fetchStock } from './stock-client.js';

const priceService = process.env.PRICE_SERVICE_URL ?? 'http://prices.internal:8080';

async function fetchPrice(sku) {
  const agent = new http.Agent({ maxSockets: 50 });
  return readJson(`${priceService}/prices/${encodeURIComponent(sku)}`, { agent });
}

const server = http.createServer(async (req, res) => {
  const [, resource, sku] = (req.url ?? '').split('/');
  res.setHeader('content-type', 'application/json');
  try {
    if (resource === 'prices') {
      res.end(JSON.stringify(await fetchPrice(sku)));
    } else if (resource === 'stock') {
      res.end(JSON.stringify(await fetchStock(sku)));
    } else {
      res.writeHead(404).end('{"error":"not found"}');
    }
  } catch (error) {
    res.writeHead(502).end(JSON.stringify({ error: error.message }));
  }
});

server.listen({ host: process.env.HOST, port: process.env.PORT ?? 3001 }, () => {
  console.log(`price gateway on port ${server.address().port}`);
});
