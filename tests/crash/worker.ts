// The thread side of run.ts: does the tasks that it is sent.
import { parentPort } from 'node:worker_threads';
import type { ESLint } from 'eslint';
import { work } from './tasks.ts';
import type { Result, Task } from './tasks.ts';

export type Message = { readonly begun: string } | { readonly result: Result };

const built = new URL('../../dist/plugin.js', import.meta.url);
const { default: plugin } = (await import(built.href)) as { default: ESLint.Plugin };
const send = (message: Message): void => {
  parentPort?.postMessage(message);
};

parentPort?.on('message', (task: Task) => {
  const result = work(task, plugin, (begun) => {
    send({ begun });
  });
  send({ result });
});
