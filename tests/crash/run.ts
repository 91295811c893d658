// npm run crash: every rule over every program there is at hand. See docs/reliability.md.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { writeSection } from '../../scripts/section.mjs';
import { sourcesIn } from './programs.ts';
import { randomOf } from './random.ts';
import { tableOf } from './tables.ts';
import type { Death } from './tables.ts';
import { identityOf } from './tasks.ts';
import type { Result, Task } from './tasks.ts';
import type { Message } from './worker.ts';

const usage = `npm run crash -- [FOLDER …] [options]
  FOLDER          more programs: a folder of repositories, for example
  --every N       only one file of N, spread evenly (1 unless told)
  --changed N     changed copies, one of every N files (10 unless told)
  --generated N   programs of fast-check (2000 unless told)
  --seconds N     no new work after so long; run it again to go on
  --threads N     how many at once (2 unless told)
  --fresh         forget what earlier runs of the same build did
  --write         put the table into docs/reliability.md`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const store = fileURLToPath(new URL('.results.jsonl', import.meta.url));
const page = resolve(root, 'docs/reliability.md');
/** So many programs make a task. */
const size = 40;
const silence = 120_000;

type Done = { readonly id: string } & ({ readonly result: Result } | { readonly death: Death });

function tasksOf(folders: readonly string[], { every, changed, generated }: Record<string, number>): Task[] {
  const sets: { set: string; folder: string; paths: string[] }[] = [
    { set: 'installed packages', folder: resolve(root, 'node_modules'), inside: () => true },
    { set: 'syntax corpora', folder: resolve(root, 'tests/crash/node_modules'), inside: () => true },
    { set: 'this repository', folder: root, inside: (name: string) => !isForeign(name) },
    ...folders.map((folder) => ({
      set: `\`${basename(folder)}\``,
      folder: resolve(folder),
      inside: (name: string) => !['node_modules', '.git'].includes(name),
    })),
  ].flatMap(({ set, folder, inside }) => {
    if (!existsSync(folder)) return [];
    return { set, folder, paths: sourcesIn(folder, inside).filter((_, index) => index % every! === 0) };
  });
  const tasks: Task[] = [];
  for (const { set, folder, paths } of sets) {
    for (const part of partsOf(paths)) tasks.push({ set, kind: 'files', folder, paths: part });
    for (const part of partsOf(paths.filter((_, index) => index % changed! === 0)))
      tasks.push({ set: 'changed at random', kind: 'changed', folder, paths: part });
  }
  for (let first = 0; first < generated!; first += size)
    tasks.push({ set: 'generated', kind: 'generated', count: Math.min(size, generated! - first), seed: first });
  return shuffled(tasks);
}

function isForeign(name: string): boolean {
  return ['node_modules', '.git', 'dist', 'coverage', '.stryker-tmp'].includes(name);
}

function partsOf(paths: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(paths.length / size) }, (_, part) =>
    paths.slice(part * size, (part + 1) * size),
  );
}

/** In an order that is always the same, so that a run that is stopped has seen some of everything. */
function shuffled(tasks: readonly Task[]): Task[] {
  const random = randomOf('tasks');
  return tasks
    .map((task) => ({ task, at: random.below(2 ** 30) }))
    .sort((one, other) => one.at - other.at)
    .map(({ task }) => task);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      every: { type: 'string', default: '1' },
      changed: { type: 'string', default: '10' },
      generated: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: 'Infinity' },
      threads: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      fresh: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      counts: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  for (const folder of positionals) if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const [every, changed, generated, threads, seconds] = [
    ...[values.every, values.changed, values.generated, values.threads, values.seconds].map(Number),
  ] as [number, number, number, number, number];
  const version = versionOf(['dist/plugin.js', 'tests/crash/lint.ts', 'tests/crash/settings.ts']);
  const tasks = tasksOf(positionals, { every, changed, generated }).map((task) => ({
    task,
    id: identityOf(task, version),
  }));
  if (values.fresh) writeFileSync(store, '');
  const known = new Map(knownDone().map((done) => [done.id, done]));
  const left = tasks.filter(({ id }) => !known.has(id));
  console.error(`${tasks.length} tasks of up to ${size} programs, ${left.length} left.`);
  await doAll(left, { threads, until: Date.now() + seconds * 1000 }, (done, count) => {
    known.set(done.id, done);
    appendFileSync(store, `${JSON.stringify(done)}\n`);
    if ('death' in done) console.error(`${done.death.name}: ${done.death.why}`);
    else for (const failure of done.result.failures) console.error(JSON.stringify(failure));
    if (count % 20 === 0) console.error(`${count} of ${left.length}`);
  });
  const done = tasks.flatMap(({ id }) => known.get(id) ?? []);
  const results = done.flatMap((each) => ('result' in each ? each.result : []));
  const deaths = done.flatMap((each) => ('death' in each ? each.death : []));
  const table = tableOf(results, deaths);
  console.log(`\n${done.length} of ${tasks.length} tasks done.\n\n${table}`);
  const failures = results.flatMap((result) => result.failures);
  if (values.counts) {
    const programs = results.reduce((sum, { counts }) => sum + counts.typescript.programs, 0);
    const bad = [
      ...failures.map(({ name, parser, kind }) => `${name}, read by ${parser}: ${kind}`),
      ...deaths.map(({ name, why }) => `${name}: ${why}`),
    ];
    const counts = { passed: programs - bad.length, failed: bad.length, failures: bad };
    writeFileSync(values.counts, JSON.stringify(counts));
  }
  if (values.write) writeSection(page, 'crash', table);
  if (failures.length + deaths.length > 0) process.exitCode = 1;
}

async function doAll(
  tasks: readonly { readonly task: Task; readonly id: string }[],
  { threads, until }: { readonly threads: number; readonly until: number },
  onDone: (done: Done, count: number) => void,
): Promise<void> {
  const queue = [...tasks];
  let count = 0;
  const thread = async (): Promise<void> => {
    let worker: Worker | null = null;
    for (let next = queue.shift(); next && Date.now() < until; next = queue.shift()) {
      worker ??= new Worker(new URL('worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 3072 },
      });
      const { id, task } = next;
      const outcome = await doIn(worker, task);
      onDone({ id, ...outcome }, ++count);
      if ('death' in outcome) {
        await worker.terminate();
        worker = null;
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: threads }, thread));
}

function doIn(worker: Worker, task: Task): Promise<{ result: Result } | { death: Death }> {
  return new Promise((resolve) => {
    let name = 'its start';
    const end = (outcome: { result: Result } | { death: Death }): void => {
      clearTimeout(timer);
      worker.off('message', hear).off('error', fail).off('exit', leave);
      resolve(outcome);
    };
    const die = (why: string): void => {
      end({ death: { set: task.set, name, why } });
    };
    const timer = setTimeout(() => {
      die(`nothing new for ${silence / 1000} s`);
    }, silence);
    const hear = (message: Message): void => {
      timer.refresh();
      if ('begun' in message) name = message.begun;
      else end({ result: message.result });
    };
    const fail = (error: Error): void => {
      die(error.stack ?? error.message);
    };
    const leave = (code: number): void => {
      die(`its thread ended with code ${code}`);
    };
    worker.on('message', hear).on('error', fail).on('exit', leave);
    worker.postMessage(task);
  });
}

function knownDone(): Done[] {
  if (!existsSync(store)) return [];
  return readFileSync(store, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Done);
}

/** Results hold for the build that they were made with. */
function versionOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(resolve(root, file)));
  return hash.digest('hex').slice(0, 16);
}

await main();
