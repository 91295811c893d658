// Meets a server that closes idle connections, and asks for slow answers, once per way of making the agent.
// node tests/measure/idle.mjs [--write] prints the table; --write puts it into the page that shows it.
import { spawn } from 'node:child_process';
import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { startUpstream } from '../connections/count.mjs';
import { showTable } from './page.mjs';

const requests = 100;
const idleFor = 20;
const slow = 200;

await showTable({
  script: 'idle.mjs',
  pages: ['rules/require-keep-alive.md'],
  intro: `${requests} requests, one each ${idleFor} ms, to a server on loopback that closes what is idle for ${idleFor} ms without saying so; an answer that takes ${slow} ms; and a process that has nothing left to do`,
  columns: [
    'agent',
    'failed with ECONNRESET',
    'leaves an idle connection of a server that announces 5 s',
    'a slow answer emits `timeout`',
    'the process ends',
  ],
  ways: [
    ['no agent at all (the global one)', null],
    ['`new http.Agent()`', {}],
    ['`new http.Agent({ keepAlive: true })`', { keepAlive: true }],
    [`\`new http.Agent({ keepAlive: true, timeout: ${idleFor / 2} })\``, { keepAlive: true, timeout: idleFor / 2 }],
  ],
  cellsOf: async (options) => [
    String(await failures(options)),
    await leaves(options),
    await timesOut(options),
    await ends(options),
  ],
});

/** @param {http.AgentOptions | null} options */
async function failures(options) {
  const agent = agentOf(options);
  const upstream = await startUpstream({ protocol: 'tcp', handler: closingWhatIsIdle });
  let failed = 0;
  for (let index = 0; index < requests; index++) {
    await get(`http://127.0.0.1:${upstream.port}`, agent).catch(({ code }) => {
      if (code !== 'ECONNRESET') throw new Error(`failed with ${code}`);
      failed += 1;
    });
    await sleep(idleFor - 1 + (index % 3));
  }
  if (options) agent.destroy();
  await upstream.close();
  return failed;
}

/** The time after which the socket gives up, as the agent set it when it was free again. */
async function leaves(options) {
  const agent = agentOf(options);
  const upstream = await startUpstream({ keepAliveTimeoutMs: 5000 });
  const socket = await get(upstream.url, agent);
  await sleep(5);
  const { destroyed, timeout } = socket;
  if (options) agent.destroy();
  await upstream.close();
  if (destroyed) return 'at once';
  return timeout ? `after ${timeout / 1000} s` : 'never';
}

/** HTTP without the header that tells clients how long a connection may be idle. @param {import('node:net').Socket} socket */
function closingWhatIsIdle(socket) {
  let timer;
  socket.on('data', () => {
    clearTimeout(timer);
    socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
    timer = setTimeout(() => socket.destroy(), idleFor);
  });
}

/** @param {http.AgentOptions | null} options */
async function timesOut(options) {
  const agent = agentOf(options);
  const upstream = await startUpstream({ handler: (_request, response) => setTimeout(() => response.end('ok'), slow) });
  let emitted = false;
  await get(upstream.url, agent, () => (emitted = true));
  if (options) agent.destroy();
  await upstream.close();
  return emitted ? 'yes, and comes all the same' : 'no';
}

/** @param {http.AgentOptions | null} options */
async function ends(options) {
  const upstream = await startUpstream();
  const code = `const http = require('node:http');
    http.get('${upstream.url}', { agent: ${options ? `new http.Agent(${JSON.stringify(options)})` : 'http.globalAgent'} }, (response) => response.resume());`;
  const start = performance.now();
  const child = spawn(process.execPath, ['-e', code]);
  const ended = await Promise.race([
    new Promise((resolve) => child.on('exit', () => resolve(true))),
    sleep(5000, false),
  ]);
  child.kill();
  const open = upstream.open;
  await upstream.close();
  return ended && performance.now() - start < 2000 ? 'at once' : `not within 5 s, ${open} open`;
}

/** @param {string} url @param {http.Agent} agent @param {() => void} onTimeout */
function get(url, agent, onTimeout = () => undefined) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent }, (response) => {
      const { socket } = response;
      response
        .resume()
        .on('end', () => resolve(socket))
        .on('error', reject);
    });
    request.on('timeout', onTimeout).on('error', reject);
  });
}

/** @param {http.AgentOptions | null} options */
function agentOf(options) {
  return options ? new http.Agent(options) : http.globalAgent;
}
