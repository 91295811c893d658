import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Options } from 'prettier';

/** Under which options Prettier leaves a text as it is; `null` where it does not. */
export function formattingOf(code: string, filepath: string): Options | null {
  const semi = /;$/mu.test(code.replace(/\r/gu, ''));
  const [indent = '  '] = /^(?:\t| {2,4})(?=\S)/mu.exec(code) ?? [];
  const options: Options = {
    filepath,
    semi,
    singleQuote: (code.match(/'/gu)?.length ?? 0) >= (code.match(/"/gu)?.length ?? 0),
    useTabs: indent === '\t',
    tabWidth: indent === '    ' ? 4 : 2,
    endOfLine: 'auto',
    // What has longer lines is no text of 80 columns, and what has none is the same in both.
    printWidth: /^.{81}/mu.test(code) ? 120 : 80,
  };
  return formatted(code, options) === code ? options : null;
}

const known = new Map<string, string | null>();

/** What Prettier makes of a text, `null` where it cannot read it. */
export function formatted(code: string, options: Options): string | null {
  const key = JSON.stringify([code, options]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = ask({ code, options });
  known.set(key, answer);
  return answer;
}

let prettier: { readonly port: MessagePort; readonly signal: Int32Array } | undefined;

/** Prettier only answers later: a thread asks it while this one waits. */
function ask(question: { readonly code: string; readonly options: Options }): string | null {
  prettier ??= started();
  const { port, signal } = prettier;
  Atomics.store(signal, 0, 0);
  port.postMessage(question);
  // The notification of an earlier answer may come late and wake us up.
  while (Atomics.load(signal, 0) === 0 && Atomics.wait(signal, 0, 0, 120_000) !== 'timed-out');
  const answer = receiveMessageOnPort(port) as { message: string | null } | undefined;
  if (!answer) {
    // What it answers later belongs to this question, not to the next one.
    prettier = undefined;
    throw new Error('Prettier does not answer');
  }
  return answer.message;
}

function started(): NonNullable<typeof prettier> {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const script = `
    const { workerData: { port, signal } } = require('node:worker_threads');
    port.on('message', async ({ code, options }) => {
      const answer = await import('prettier').then((prettier) => prettier.format(code, options)).catch(() => null);
      port.postMessage(answer);
      Atomics.store(signal, 0, 1);
      Atomics.notify(signal, 0);
    });`;
  const worker = new Worker(script, { eval: true, workerData: { port: port2, signal }, transferList: [port2] });
  worker.unref();
  port1.unref();
  return { port: port1, signal };
}
