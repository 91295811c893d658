// Sends 300 requests at once on loopback, once per cap, and counts connections and time.
// node tests/measure/caps.mjs [--write] prints the table; --write puts it into the page that shows it.
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { countConnections, drain } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const requests = 300;
const answerAfter = 100;

await showTable({
  script: 'caps.mjs',
  pages: ['rules/require-keep-alive.md'],
  intro: `${requests} requests at once to a server on loopback that answers each after ${answerAfter} ms`,
  columns: ['agent, with `keepAlive: true`', 'connections', 'left open', 'the last answer came after'],
  ways: [
    ['no cap', {}],
    ['`maxSockets: 128`', { maxSockets: 128 }],
    ['`maxSockets: 128, maxFreeSockets: 64`', { maxSockets: 128, maxFreeSockets: 64 }],
    ['`maxSockets: 10`', { maxSockets: 10 }],
  ],
  async cellsOf(options) {
    const agent = new http.Agent({ keepAlive: true, ...options });
    let took = 0;
    const count = await countConnections(
      async ({ url }) => {
        const start = performance.now();
        await Promise.all(Array.from({ length: requests }, () => get(url, agent)));
        took = performance.now() - start;
        // What the agent has no place for is closed now.
        await sleep(200);
      },
      { handler: (_request, response) => setTimeout(() => response.end('ok'), answerAfter) },
    );
    agent.destroy();
    return [String(count.accepted), String(count.open), `${(took / 1000).toFixed(1)} s`];
  },
});

/** @param {string} url @param {http.Agent} agent */
function get(url, agent) {
  return new Promise((resolve, reject) => {
    http.get(url, { agent }, (response) => drain(response).then(resolve, reject)).on('error', reject);
  });
}
