// Runs a module in a process of its own: packages patch globals, keep timers and crash on lost connections.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @param {URL} module Sends its findings, and `{ done: true }` as the last.
 * @param {{ args: string[], env?: Record<string, string>, timeout: number }} options
 * @returns {Promise<{ messages: any[], problem: string | null }>} The problem is why it did not come to its end.
 */
export function inChild(module, { args, env = {}, timeout }) {
  const home = mkdtempSync(join(tmpdir(), 'catalog-'));
  return new Promise((resolve) => {
    const messages = [];
    let finished = false;
    let output = '';
    const child = fork(fileURLToPath(module), args, {
      cwd: home,
      // Nothing that is configured on this machine may help a client or lead it anywhere.
      env: { PATH: process.env.PATH, HOME: home, NODE_ENV: 'test', METADATA_SERVER_DETECTION: 'none', ...env },
      silent: true,
    });
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('message', (message) => {
      if (message.done) finished = true;
      else messages.push(message);
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.on('exit', async (code, signal) => {
      clearTimeout(timer);
      // The last messages may still be on their way.
      await new Promise((delivered) => setTimeout(delivered, 100));
      rmSync(home, { recursive: true, force: true });
      const why = signal ? `it did not finish within ${timeout / 1000} s` : `it ended with code ${code}`;
      resolve({ messages, problem: finished ? null : `${why}. ${complaintIn(output)}`.trim() });
    });
  });
}

/** The line that says what happened, of what the process wrote. */
function complaintIn(text) {
  const lines = text.trim().split('\n');
  return lines.find((line) => /^\w*Error\b/u.test(line)) ?? lines.at(-1) ?? '';
}
