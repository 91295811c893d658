// Counts the connections of 200 sequential requests on loopback, once per way of making the agent.
// node tests/measure/agents.mjs [--write] prints the table; --write puts it into the pages that show it.
import { readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { argv, stdout, version } from 'node:process';
import { countConnections, drain } from '../connections/count.mjs';

const requests = 200;
const shared = new http.Agent();
const keeping = new http.Agent({ keepAlive: true });

const ways = [
  ['`new http.Agent()` per request', () => ({ agent: new http.Agent() })],
  ['`new http.Agent({ keepAlive: true })` per request', () => ({ agent: new http.Agent({ keepAlive: true }) })],
  ['one shared `new http.Agent()`', () => ({ agent: shared })],
  ['one shared `new http.Agent({ keepAlive: true })`', () => ({ agent: keeping })],
  ['no agent at all (the global one)', () => ({})],
  ['`agent: false`', () => ({ agent: false })],
];

const rows = [];
for (const [way, options] of ways) {
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
  rows.push([way, String(count.accepted), String(count.open), waiting]);
}

const table = [
  `Node ${version}, ${requests} sequential requests to a server on loopback:`,
  '',
  '| agent | connections | left open | TIME_WAIT |',
  '| --- | --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
stdout.write(`${table}\n`);

if (argv.includes('--write')) {
  for (const page of ['no-client-in-handler', 'require-keep-alive']) {
    const file = new URL(`../../docs/rules/${page}.md`, import.meta.url);
    const marked = /(<!-- begin measured: node tests\/measure\/agents\.mjs -->\n)[\s\S]*?(<!-- end measured -->)/u;
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(marked, (_, begin, end) => `${begin}\n${table}\n\n${end}`),
    );
  }
}

/** @param {string} url @param {http.RequestOptions} options */
function get(url, options) {
  return new Promise((resolve, reject) => {
    http.get(url, options, (response) => drain(response).then(resolve, reject)).on('error', reject);
  });
}
