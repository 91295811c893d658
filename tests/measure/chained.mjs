// Counts the connections of 20 sequential requests of superagent on loopback, once per way of handing it an agent.
// node tests/measure/chained.mjs [--write]; superagent comes from tests/catalog-verify: npm --prefix tests/catalog-verify ci
import http from 'node:http';
import { createRequire } from 'node:module';
import { countConnections } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const requests = 20;
const installed = createRequire(new URL('../catalog-verify/package.json', import.meta.url));

/** Each makes a way to send one request. @type {readonly (readonly [string, () => (url: string) => unknown])[]} */
const ways = [
  ['`superagent.get(url)`', () => (url) => superagent().get(url)],
  [
    '`superagent.get(url).set("Connection", "keep-alive")`',
    () => (url) => superagent().get(url).set('Connection', 'keep-alive'),
  ],
  [
    '`superagent.agent()` once, and its `get(url)`',
    () => {
      const session = superagent().agent();
      return (url) => session.get(url);
    },
  ],
  [
    '`superagent.get(url).agent(agent)` with a shared keep-alive agent',
    () => {
      const agent = new http.Agent({ keepAlive: true });
      return (url) => superagent().get(url).agent(agent);
    },
  ],
  [
    '`superagent.agent().use((request) => request.agent(agent))` once, and its `get(url)`',
    () => {
      const agent = new http.Agent({ keepAlive: true });
      const session = superagent()
        .agent()
        .use((request) => request.agent(agent));
      return (url) => session.get(url);
    },
  ],
  [
    '`superagent.get(url).agent(undefined)`, which leaves it to the global agent',
    () => (url) => superagent().get(url).agent(undefined),
  ],
];

await showTable({
  script: 'chained.mjs',
  pages: ['rules/require-keep-alive.md'],
  intro: `superagent ${version()}, ${requests} sequential requests to a server on loopback`,
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

function superagent() {
  return installed('superagent');
}

function version() {
  const { devDependencies = {}, dependencies = {} } = installed('./package.json');
  return { ...devDependencies, ...dependencies }.superagent;
}
