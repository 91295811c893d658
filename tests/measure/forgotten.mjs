// Waits for pools that nobody closes to close what is idle by themselves, which `closesIdle` in the catalog says of them.
// node tests/measure/forgotten.mjs; the packages come from tests/catalog-verify: npm --prefix tests/catalog-verify ci
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgres } from '../catalog-verify/servers.mjs';
import { startUpstream } from '../connections/count.mjs';

const installed = createRequire(process.env.PACKAGES ?? new URL('../catalog-verify/package.json', import.meta.url));

/** What is served, and one use of a pool. @type {readonly (readonly [string, object, (server: { port: number, url: string }) => Promise<unknown>])[]} */
const ways = [
  ['pg', postgres(), ({ port }) => new (installed('pg').Pool)(to(port)).query('SELECT 1')],
  ['pg-pool', postgres(), ({ port }) => new (installed('pg-pool'))(to(port)).query('SELECT 1')],
  [
    'undici',
    // Without a time of the server, which undici would go by.
    { handler: (_request, response) => response.setHeader('connection', 'keep-alive').end('ok') },
    async ({ url }) =>
      (await new (installed('undici').Agent)().request({ origin: url, path: '/', method: 'GET' })).body.text(),
  ],
];

await Promise.all(
  ways.map(async ([name, served, use]) => {
    const server = await startUpstream(served);
    await use(server);
    let seconds = 0;
    for (; server.open > 0 && seconds < 30; seconds++) await sleep(1000);
    console.log(`${name}: ${server.open === 0 ? `closed after about ${seconds} s` : `still open after ${seconds} s`}`);
    await server.close();
  }),
);

/** @param {number} port */
function to(port) {
  return { host: '127.0.0.1', port, user: 'a', database: 'a', password: 'a' };
}
