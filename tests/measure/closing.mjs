// Counts the connections of 20 sequential requests on loopback that are told to close, and of ones that are not.
// node tests/measure/closing.mjs [--write]; undici comes from tests/catalog-verify: npm --prefix tests/catalog-verify ci
import http from 'node:http';
import { createRequire } from 'node:module';
import { countConnections, drain } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const requests = 20;
const installed = createRequire(new URL('../catalog-verify/package.json', import.meta.url));

/** Each makes a way to send one request. @type {readonly (readonly [string, () => (url: string) => Promise<unknown>])[]} */
const ways = [
  ['`http.get(url)`', () => (url) => get(url, {})],
  ['`http.get(url, { agent: false })`', () => (url) => get(url, { agent: false })],
  [
    '`http.get` with a shared keep-alive agent',
    () => {
      const agent = new http.Agent({ keepAlive: true });
      return (url) => get(url, { agent });
    },
  ],
  [
    '`http.get` with a shared keep-alive agent and the header `Connection: close`',
    () => {
      const agent = new http.Agent({ keepAlive: true });
      return (url) => get(url, { agent, headers: { connection: 'close' } });
    },
  ],
  ['`fetch(url)`', () => async (url) => (await fetch(url)).text()],
  [
    '`fetch(url)` with the header `Connection: close`',
    () => async (url) => (await fetch(url, { headers: { connection: 'close' } })).text(),
  ],
  [
    '`fetch(url)` with `new Headers({ connection: "close" })`',
    () => async (url) => (await fetch(url, { headers: new Headers({ connection: 'close' }) })).text(),
  ],
  ['undici: `request(url)`', () => async (url) => (await undici().request(url)).body.text()],
  [
    'undici: `request(url, { reset: true })`',
    () => async (url) => (await undici().request(url, { reset: true })).body.text(),
  ],
  [
    'undici: a shared `new Agent({ pipelining: 0 })`',
    () => {
      const dispatcher = new (undici().Agent)({ pipelining: 0 });
      return async (url) => (await undici().request(url, { dispatcher })).body.text();
    },
  ],
];

await showTable({
  script: 'closing.mjs',
  pages: ['rules/no-connection-close.md'],
  intro: `${requests} sequential requests to a server on loopback`,
  columns: ['request', 'connections'],
  ways,
  async cellsOf(make) {
    const count = await countConnections(async ({ url }) => {
      const send = make();
      for (let index = 0; index < requests; index++) await send(url);
    });
    return [String(count.accepted)];
  },
});

function undici() {
  return installed('undici');
}

/** @param {string} url @param {http.RequestOptions} options */
function get(url, options) {
  return new Promise((resolve, reject) => {
    http.get(url, options, (response) => drain(response).then(resolve, reject)).on('error', reject);
  });
}
