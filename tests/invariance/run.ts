// npm run invariance: does how a program is written decide, or what it does? See docs/design/0011-invariance.md.
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { changeNames } from './changes/index.ts';
import { compared, goneFrom, knownFailures, listFor, writeKnownFailures } from './known.ts';
import { MissingFolder, everyProgram, isBrokenOnPurpose, programsIn } from './programs.ts';
import { differencesIn, merged, tableOf } from './table.ts';
import type { Results } from './table.ts';
import type { Message, Work } from './worker.ts';

const usage = `npm run invariance -- [FOLDER …] [options]
  FOLDER         the files below it that use clients; without one, the programs of the tests and of the examples
  --verbose      each call that is reported otherwise
  --write        take out of known.txt what is mended or gone
  --accept       put into known.txt what is not in it yet: for programs that are new
  --counts FILE  write how many programs are as expected, and which are not, as JSON`;

const options = {
  verbose: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  counts: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(usage);
    return;
  }
  const isSuite = positionals.length === 0;
  const sources = isSuite ? everyProgram() : positionals.flatMap((folder) => programsIn(folder));
  const results = await inThreads({ sources, everything: isSuite });
  if (values.verbose) console.log(`${allDifferencesIn(results).join('\n')}\n`);
  console.log(tableOf(results));
  if (isSuite) compare(results, values);
}

/** The programs are dealt out, because neighbors take about the same time. */
async function inThreads({ sources, everything }: Work): Promise<Results> {
  const threads = Math.min(availableParallelism(), Math.ceil(sources.length / 20));
  let looked = 0;
  const onLooked = (count: number): void => {
    looked += count;
    if (looked % 200 === 0) console.error(`${looked} of ${sources.length}`);
  };
  const parts = Array.from({ length: threads }, (_, thread) =>
    sources.filter((_source, index) => index % threads === thread),
  );
  return merged(await Promise.all(parts.map((part) => inThread({ sources: part, everything }, onLooked))));
}

function inThread(work: Work, onLooked: (count: number) => void): Promise<Results> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: work });
    worker.on('error', reject).on('message', (message: Message) => {
      if ('looked' in message) onLooked(message.looked);
      else resolve(message.results);
    });
    // Too late for one that has sent its results.
    worker.on('exit', (code) => {
      reject(new Error(`A thread ended with code ${code}.`));
    });
  });
}

function allDifferencesIn({ outcomes }: Results): string[] {
  return [...outcomes].flatMap(([name, all]) =>
    [...all].flatMap(([program, outcome]) => differencesIn(name, program, outcome)),
  );
}

interface Asked {
  readonly write: boolean;
  readonly accept: boolean;
  readonly counts?: string | undefined;
}

/** Holds what was seen against the list of known failures, which is written first if so wished. */
function compare({ outcomes, unreadable }: Results, { write, accept, counts }: Asked): void {
  if (write || accept) writeKnownFailures(listFor(outcomes, knownFailures(), accept));
  const known = knownFailures();
  const { expected, news, mended } = compared(outcomes, known);
  const failures = [
    ...news.map((each) => `not in known.txt: ${each}`),
    ...mended.map((each) => `mended, so take it out of known.txt (--write): ${each}`),
    ...goneFrom(known, outcomes).map((each) => `gone, so take it out of known.txt (--write): ${each}`),
    ...changeNames.filter((name) => !outcomes.get(name)?.size).map((name) => `fits no program: ${name}`),
    ...unreadable.filter((name) => !isBrokenOnPurpose(name)).map((name) => `no parser reads it: ${name}`),
  ];
  if (counts !== undefined)
    writeFileSync(counts, JSON.stringify({ passed: expected, failed: failures.length, failures }));
  if (failures.length === 0) return;
  console.error(`\n${failures.join('\n')}`);
  process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof MissingFolder) && !isUsage) throw error;
  console.error(isUsage ? `${error.message}\n${usage}` : error.message);
  process.exitCode = 2;
}
