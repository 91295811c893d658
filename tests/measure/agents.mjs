// Counts the connections of 200 sequential requests on loopback, once per way of making the agent.
// node tests/measure/agents.mjs [--write] prints the table; --write puts it into the pages that show it.
import http from 'node:http';
import { countConnections, drain } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const requests = 200;
const shared = new http.Agent();
const keeping = new http.Agent({ keepAlive: true });

await showTable({
  script: 'agents.mjs',
  pages: ['rules/no-client-in-handler.md', 'rules/require-keep-alive.md'],
  intro: `${requests} sequential requests to a server on loopback`,
  columns: ['agent', 'connections', 'left open', 'TIME_WAIT'],
  ways: [
    ['`new http.Agent()` per request', () => ({ agent: new http.Agent() })],
    ['`new http.Agent({ keepAlive: true })` per request', () => ({ agent: new http.Agent({ keepAlive: true }) })],
    ['one shared `new http.Agent()`', () => ({ agent: shared })],
    ['one shared `new http.Agent({ keepAlive: true })`', () => ({ agent: keeping })],
    ['no agent at all (the global one)', () => ({})],
    ['`agent: false`', () => ({ agent: false })],
  ],
  async cellsOf(options) {
    const made = [];
    const count = await countConnections(async (upstream) => {
      for (let index = 0; index < requests; index++) {
        const option = options();
        if (option.agent) made.push(option.agent);
        await get(upstream.url, option);
      }
    });
    for (const agent of made) agent.destroy();
    const waiting =
      count.timeWait === null ? 'not told' : `${count.timeWait.client} client, ${count.timeWait.server} server`;
    return [String(count.accepted), String(count.open), waiting];
  },
});

/** @param {string} url @param {http.RequestOptions} options */
function get(url, options) {
  return new Promise((resolve, reject) => {
    http.get(url, options, (response) => drain(response).then(resolve, reject)).on('error', reject);
  });
}
