// Counts the connections of 20 sequential requests on loopback whose answers are read, discarded or left unread.
// node tests/measure/unread.mjs [--write]; undici comes from tests/catalog-verify: npm --prefix tests/catalog-verify ci
import http from 'node:http';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { countConnections } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const requests = 20;
const installed = createRequire(new URL('../catalog-verify/package.json', import.meta.url));

/** @typedef {(url: string) => Promise<unknown>} Send */

/** The size of the answer in bytes, and how one request is sent. @type {readonly (readonly [string, { size: number, make: () => Send }])[]} */
const ways = [
  ['`http.get`, 2 bytes, read', { size: 2, make: () => core((response) => response.resume()) }],
  ['`http.get`, 2 bytes, never read', { size: 2, make: () => core(() => undefined) }],
  ['`http.get`, 200 kB, never read', { size: 200_000, make: () => core(() => undefined) }],
  ['`http.get`, 200 kB, `resume()`', { size: 200_000, make: () => core((response) => response.resume()) }],
  ['`fetch`, 2 bytes, never read', { size: 2, make: () => (url) => fetch(url) }],
  ['`fetch`, 64 kB, never read', { size: 64_000, make: () => (url) => fetch(url) }],
  ['`fetch`, 200 kB, never read', { size: 200_000, make: () => (url) => fetch(url) }],
  ['`fetch`, 200 kB, read', { size: 200_000, make: () => async (url) => (await fetch(url)).text() }],
  ['`fetch`, 200 kB, `body.cancel()`', { size: 200_000, make: () => async (url) => (await fetch(url)).body?.cancel() }],
  ['undici `request`, 2 bytes, never read', { size: 2, make: () => (url) => undici().request(url) }],
  ['undici `request`, 64 kB, never read', { size: 64_000, make: () => (url) => undici().request(url) }],
  ['undici `request`, 200 kB, never read', { size: 200_000, make: () => (url) => undici().request(url) }],
  [
    'undici `request`, 64 kB, `body.dump()`',
    { size: 64_000, make: () => async (url) => (await undici().request(url)).body.dump() },
  ],
  [
    'undici `request`, 200 kB, `body.dump()`',
    { size: 200_000, make: () => async (url) => (await undici().request(url)).body.dump() },
  ],
];

await showTable({
  script: 'unread.mjs',
  pages: ['rules/no-unread-response.md'],
  intro: `${requests} sequential requests to a server on loopback`,
  columns: ['answer', 'connections'],
  ways,
  async cellsOf({ size, make }) {
    const body = Buffer.alloc(size, 'a');
    // The answers are held, or the collection of garbage would close some connections earlier than others.
    const held = [];
    const count = await countConnections(
      async ({ url }) => {
        const send = make();
        for (let index = 0; index < requests; index++) {
          held.push(await send(url));
          await sleep(10);
        }
      },
      { handler: (_request, response) => response.end(body) },
    );
    return [String(held.length === requests ? count.accepted : 'not measured')];
  },
});

function undici() {
  return installed('undici');
}

/** @param {(response: http.IncomingMessage) => void} read @returns {Send} */
function core(read) {
  const agent = new http.Agent({ keepAlive: true });
  return (url) =>
    new Promise((resolve, reject) => {
      const request = http.get(url, { agent }, (response) => {
        response.on('error', () => undefined);
        read(response);
        resolve(response);
      });
      // The server goes away at the end of the row.
      request.on('error', reject);
    });
}
