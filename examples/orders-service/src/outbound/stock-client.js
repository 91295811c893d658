import http from 'node:http';
import { readJson } from './read-json.js';

const stockService = process.env.STOCK_SERVICE_URL ?? 'http://stock.internal:8080';

const agent = new http.Agent({ maxSockets: 50 });

export function fetchStock(sku) {
  return readJson(`${stockService}/stock/${encodeURIComponent(sku)}`, { agent });
}
