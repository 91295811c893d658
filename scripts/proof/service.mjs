import { fork } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import { join } from 'node:path';
import { drain } from '../../tests/connections/count.mjs';

const runner = join(import.meta.dirname, '..', '..', 'tests', 'services', 'child');

/**
 * Starts a service of a stage; it ends with us.
 *
 * @param {string} script
 * @param {{ isHandler: boolean, env: Record<string, string> }} options
 */
export async function startService(script, { isHandler, env }) {
  const child = fork(isHandler ? join(runner, 'lambda.mjs') : script, isHandler ? [script] : [], {
    silent: true,
    execArgv: ['--import', join(runner, 'preload.mjs')],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', PORT: '0', ...env },
  });
  let errors = '';
  child.stdout?.resume();
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (errors = (errors + chunk).slice(-4000)));
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${script} ended:\n${errors}`);
  });
  const [{ port }] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  return {
    port,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/**
 * Sends a bounded number of requests over kept connections.
 *
 * @param {number} port
 * @param {{ requests: number, atATime: number, request: (index: number) => { path: string, body?: string },
 *   limitMs: number }} load
 * @param {(done: number) => void} [report]
 */
export async function send(port, { requests, atATime, request, limitMs }, report = () => undefined) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: atATime });
  /** @type {Map<string, number>} what failed, and how often */
  const failures = new Map();
  const started = performance.now();
  let next = 0;
  let done = 0;
  const worker = async () => {
    while (next < requests) {
      const { path, body } = request(next++);
      const failure = await one({ port, path, body, agent });
      if (failure !== null) failures.set(failure, (failures.get(failure) ?? 0) + 1);
      report(++done);
      if (performance.now() - started > limitMs)
        throw new Error(`${requests} requests took longer than ${limitMs / 1000} s.`);
    }
  };
  try {
    await Promise.all(Array.from({ length: atATime }, worker));
  } finally {
    agent.destroy();
  }
  return { seconds: (performance.now() - started) / 1000, failures };
}

/**
 * @param {{ port: number, path: string, body: string | undefined, agent: http.Agent }} request
 * @returns {Promise<string | null>} what went wrong: a code of Node where the answer has one
 */
function one({ port, path, body, agent }) {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path, agent, method: body ? 'POST' : 'GET', timeout: 15_000 };
    const request = http.request(options, (response) => {
      drain(response).then(
        (text) => resolve(response.statusCode === 200 ? null : (/E[A-Z]{6,}/.exec(text)?.[0] ?? text.slice(0, 80))),
        (error) => resolve(error.code ?? error.message),
      );
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 15 s')));
    request.on('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    request.end(body);
  });
}
