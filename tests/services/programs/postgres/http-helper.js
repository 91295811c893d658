import http from 'node:http';
import { Pool } from 'pg';

function database() {
  return new Pool({ max: 10, idleTimeoutMillis: 5000 });
}

async function ordersOf(customer) {
  const { rows } = await database().query('SELECT total FROM orders WHERE customer = $1 ORDER BY id', [customer]);
  return rows.map(({ total }) => total);
}

const server = http.createServer(async (request, response) => {
  const [, customer] = new URL(request.url, 'http://localhost').pathname.split('/');
  response.setHeader('content-type', 'application/json');
  try {
    const totals = await ordersOf(decodeURIComponent(customer));
    response.statusCode = totals.length === 0 ? 404 : 200;
    response.end(JSON.stringify(totals));
  } catch (error) {
    response.statusCode = 500;
    response.end(JSON.stringify({ error: error.message }));
  }
});

server.listen(process.env.PORT ?? 3000);
