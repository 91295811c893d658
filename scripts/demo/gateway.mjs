import { spawn } from 'node:child_process';
import http from 'node:http';
import { join } from 'node:path';
import { startUpstream, drain } from '../../tests/connections/count.mjs';

/** A reason why the demo cannot show what it is there to show, in one sentence. */
export class DemoError extends Error {}

/**
 * Runs the price gateway of a copy of the example, sends requests to each of its routes and tells how many connections
 * the services behind it accepted.
 *
 * @param {string} folder a copy of examples/orders-service
 * @param {{ requests: number, atATime: number }} load
 * @returns {Promise<Record<'prices' | 'stock', { accepted: number, timeWait: number | null }>>}
 */
export async function measureGateway(folder, load) {
  const prices = await startUpstream({ handler: answerWith('price') });
  const stock = await startUpstream({ handler: answerWith('available') });
  /** @type {Gateway | undefined} */
  let gateway;
  try {
    gateway = await startGateway(folder, { PRICE_SERVICE_URL: prices.url, STOCK_SERVICE_URL: stock.url });
    await sendRequests(`${gateway.url}/prices`, 'price', load);
    await sendRequests(`${gateway.url}/stock`, 'available', load);
    return { prices: await figures(prices, load), stock: await figures(stock, load) };
  } finally {
    gateway?.stop();
    await Promise.all([prices.close(), stock.close()]);
  }
}

/**
 * @param {import('../../tests/connections/count.mjs').Upstream} upstream
 * @param {{ requests: number }} load
 */
async function figures(upstream, { requests }) {
  if (upstream.requests !== requests) {
    throw new DemoError(`The upstream received ${upstream.requests} requests instead of ${requests}.`);
  }
  const waiting = await upstream.timeWait({ settleMs: 1000 });
  return { accepted: upstream.accepted, timeWait: waiting && waiting.client + waiting.server };
}

/**
 * @param {string} field
 * @returns {http.RequestListener}
 */
function answerWith(field) {
  return (request, response) => {
    request.resume();
    const sku = decodeURIComponent(request.url?.split('/')[2] ?? '');
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ sku, [field]: sku.length }));
  };
}

/** @typedef {{ url: string, stop: () => void }} Gateway */

/**
 * @param {string} folder
 * @param {Record<string, string>} env
 * @returns {Promise<Gateway>}
 */
function startGateway(folder, env) {
  const file = join(folder, 'src/outbound/price-gateway.js');
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = () => {
    process.off('exit', stop);
    child.kill();
  };
  process.on('exit', stop);

  return new Promise((resolve, reject) => {
    /** @param {string} why */
    const fail = (why) => {
      stop();
      reject(new DemoError(`The price gateway did not start: ${why}.`));
    };
    const patience = setTimeout(fail, 10_000, 'it said nothing within 10 s');
    let output = '';
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const port = /on port (\d+)\n/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(patience);
      resolve({ url: `http://127.0.0.1:${port}`, stop });
    });
    child.on('error', (error) => {
      clearTimeout(patience);
      fail(error.message);
    });
    child.on('close', (code) => {
      clearTimeout(patience);
      const reason = /^\w*Error.*$/m.exec(errors)?.[0];
      fail(reason ?? `it ended with exit code ${String(code)}`);
    });
  });
}

/**
 * @param {string} url
 * @param {string} field
 * @param {{ requests: number, atATime: number }} load
 */
async function sendRequests(url, field, { requests, atATime }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atATime });
  let next = 0;
  const worker = async () => {
    while (next < requests) {
      const sku = `sku-${next}`;
      next += 1;
      const { status, text } = await get(`${url}/${sku}`, agent);
      const expected = JSON.stringify({ sku, [field]: sku.length });
      if (status !== 200 || text !== expected) {
        throw new DemoError(`The price gateway answered ${status} ${text} to GET ${new URL(url).pathname}/${sku}.`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: atATime }, worker));
  } finally {
    agent.destroy();
  }
}

/**
 * @param {string} url
 * @param {http.Agent} agent
 * @returns {Promise<{ status: number, text: string }>}
 */
function get(url, agent) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, timeout: 10_000 }, (response) => {
      drain(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
    });
    request.on('timeout', () => request.destroy(new DemoError(`${url} did not answer within 10 s.`)));
    request.on('error', reject);
  });
}
