import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';

const here = fileURLToPath(new URL('.', import.meta.url));
const patienceMs = 20_000;

/**
 * How the outside world reaches a program, and how a call is written:
 *
 * - `http`: it listens; `GET /orders/1` or `POST /orders {"sku":"a"}`.
 * - `lambda`: it exports a handler; the event as JSON.
 * - `socket`: it listens for WebSockets; the message.
 * - `jobs`: it works on the BullMQ queue `jobs`; the data as JSON.
 * - `ticks`: nobody calls it, and it prints a line each time.
 */
export type Reached = 'http' | 'jobs' | 'lambda' | 'socket' | 'ticks';

/** A program that runs. */
export interface Running {
  /** What it answers to a call: in words, so that two can be compared and a difference can be read. */
  call(text: string): Promise<string>;
  /** The lines that it prints first, in order: ticks may overtake each other. */
  lines(count: number): Promise<readonly string[]>;
  /** `runs`, or how it ended. */
  state(): string;
  stop(): Promise<void>;
}

export interface Started {
  readonly text: string;
  /** Its name in `programs/`. */
  readonly file: string;
  readonly reached: Reached;
  readonly env: Readonly<Record<string, string>>;
}

let folders = 0;

/** Starts a program in a process and a folder of its own. */
export async function start({ text, file, reached, env }: Started): Promise<Running> {
  const folder = join(tmpdir(), `run-equivalence-${process.pid}-${(folders += 1)}`);
  mkdirSync(folder);
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  const script = join(folder, basename(file).replace(/\.ts$/u, '.js'));
  writeFileSync(script, file.endsWith('.ts') ? compiled(text) : text);

  const [main, args] = reached === 'lambda' ? [join(here, 'child', 'lambda.mjs'), [script]] : [script, []];
  const child = fork(main, args, {
    cwd: folder,
    silent: true,
    execArgv: ['--import', join(here, 'child', 'preload.mjs')],
    env: { PATH: process.env['PATH'], HOME: folder, PORT: '0', NODE_ENV: 'production', ...env },
  });
  let output = '';
  let errors = '';
  let end: string | null = null;
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  child.on('exit', (code) => {
    end = `ended with ${String(code)}: ${/^.*Error.*$/mu.exec(errors)?.[0] ?? errors}`;
  });

  const until = async (what: string, done: () => boolean): Promise<void> => {
    const deadline = Date.now() + patienceMs;
    while (!done()) {
      if (end !== null || Date.now() > deadline) throw new Error(`${file} ${what}; it ${end ?? 'runs'}\n${errors}`);
      await sleep(5);
    }
  };
  const stop = async (): Promise<void> => {
    if (end === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  };

  let port = 0;
  child.on('message', (message: { port: number }) => {
    port ||= message.port;
  });
  let caller: Caller = { call: () => Promise.reject(new Error('nobody calls it')), close: () => Promise.resolve() };
  try {
    if (reached === 'jobs') caller = jobCaller(env['REDIS_URL'] ?? '');
    else if (reached !== 'ticks') {
      await until('does not listen', () => port > 0);
      caller = reached === 'socket' ? socketCaller(port) : httpCaller(port, reached);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    call: async (call) => withoutNames(await caller.call(call), env),
    lines: async (count) => {
      const lines = (): string[] => output.split('\n').slice(0, -1);
      await until(`does not print ${2 * count} lines`, () => lines().length >= 2 * count);
      return lines()
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .slice(0, count);
    },
    state: () => end ?? 'runs',
    stop: async () => {
      await caller.close();
      await stop();
    },
  };
}

/** Ports and names of databases differ between variants, and errors speak of them. */
function withoutNames(answer: string, env: Started['env']): string {
  return Object.entries(env).reduce(
    (text, [name, value]) => (/(?:PORT|DATABASE|DB_NAME)$/u.test(name) ? text.replaceAll(value, `<${name}>`) : text),
    answer,
  );
}

function compiled(text: string): string {
  return transpile(text, { module: ModuleKind.ESNext, target: ScriptTarget.ES2022, verbatimModuleSyntax: true });
}

interface Caller {
  call(text: string): Promise<string>;
  close(): Promise<void>;
}

function httpCaller(port: number, reached: 'http' | 'lambda'): Caller {
  return {
    async call(text) {
      const [, method, path, body] =
        reached === 'lambda' ? ['', 'POST', '/', text] : (/^(\w+) (\S+) ?(.*)$/su.exec(text) ?? []);
      if (method === undefined || path === undefined) throw new Error(`not a call: ${text}`);
      try {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, {
          method,
          ...(body && { body, headers: { 'content-type': 'application/json' } }),
          signal: AbortSignal.timeout(patienceMs),
        });
        const answer = await response.text();
        return `${response.status} ${response.headers.get('content-type') ?? ''} ${answer}`;
      } catch (error) {
        return `no answer: ${(error as Error).name}`;
      }
    },
    close: () => Promise.resolve(),
  };
}

const requireLibrary = createRequire(new URL('./package.json', import.meta.url));

interface Socket {
  on(event: string, listener: (data: Buffer | Error) => void): void;
  send(text: string): void;
  close(): void;
}

function socketCaller(port: number): Caller {
  const { WebSocket } = requireLibrary('ws') as { WebSocket: new (url: string) => Socket };
  return {
    call: (text) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}`);
        socket.on('open', () => {
          socket.send(text);
        });
        socket.on('message', (data) => {
          resolve(String(data));
          socket.close();
        });
        socket.on('close', () => {
          resolve('closed');
        });
        socket.on('error', (error) => {
          resolve(`no answer: ${(error as Error).name}`);
        });
      }),
    close: () => Promise.resolve(),
  };
}

interface Bull {
  Queue: new (
    name: string,
    options: object,
  ) => {
    add(name: string, data: object): Promise<{ waitUntilFinished(events: object, ms: number): Promise<object> }>;
    close(): Promise<void>;
  };
  QueueEvents: new (
    name: string,
    options: object,
  ) => { waitUntilReady(): Promise<unknown>; close(): Promise<void>; on(event: string, ignore: () => void): void };
}

function jobCaller(url: string): Caller {
  const { Queue, QueueEvents } = requireLibrary('bullmq') as Bull;
  const connection = { host: '127.0.0.1', port: Number(new URL(url).port) };
  const queue = new Queue('jobs', { connection });
  const events = new QueueEvents('jobs', { connection });
  return {
    async call(text) {
      await events.waitUntilReady();
      const job = await queue.add('job', JSON.parse(text) as object);
      return job.waitUntilFinished(events, patienceMs).then(
        (result) => `done ${JSON.stringify(result)}`,
        (error: unknown) => `failed ${(error as Error).message}`,
      );
    },
    close: async () => {
      await queue.close();
      await events.close();
    },
  };
}
