// npm run invariance: does how a program is written decide, or what it does? See docs/design/0010-invariance.md.
import { parseArgs } from 'node:util';
import type { ChangeName } from './changes/index.ts';
import { knownFailures, writeKnownFailures } from './known.ts';
import type { KnownFailures } from './known.ts';
import { MissingFolder, everyProgram, programsIn } from './programs.ts';
import { differencesIn, resultsOf, tableOf } from './table.ts';
import type { Results } from './table.ts';

const usage = `npm run invariance -- [FOLDER …] [options]
  FOLDER      the files below it that use clients; without one, the programs of the tests and of the examples
  --verbose   each call that is reported otherwise
  --write     take out of known.txt what is mended
  --accept    put into known.txt what is not in it yet: for programs that are new`;

async function main(): Promise<void> {
  const options = { verbose: 'boolean', write: 'boolean', accept: 'boolean', help: 'boolean' } as const;
  const { values, positionals } = parseArgs({
    options: Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }])),
    allowPositionals: true,
  });
  if (values['help'] === true) {
    console.log(usage);
    return;
  }
  const isSuite = positionals.length === 0;
  const sources = isSuite ? everyProgram() : positionals.flatMap((folder) => programsIn(folder));
  const onProgram = (count: number): void => {
    if (count % 100 === 0) console.error(`${count} of ${sources.length}`);
  };
  const results = await resultsOf(sources, { everything: isSuite, onProgram });
  if (values['verbose'] === true) console.log(`${differencesIn(results).join('\n')}\n`);
  console.log(tableOf(results));
  if (isSuite) compare(results, values['write'] === true || values['accept'] === true, values['accept'] === true);
}

/** Holds what was seen against the list of known failures. */
function compare(results: Results, isWritten: boolean, mayGrow: boolean): void {
  const known = knownFailures();
  const seen = seenIn(results, known);
  const names = Object.keys(known) as ChangeName[];
  const news = names.flatMap((name) => without(seen[name].different, known[name].different, name));
  const mended = names.flatMap((name) => without(known[name].different, seen[name].different, name));
  if (isWritten) {
    writeKnownFailures(
      mayGrow
        ? seen
        : (Object.fromEntries(
            names.map((name) => [name, shorter(seen[name], known[name])]),
          ) as unknown as KnownFailures),
    );
  }
  const left = [
    ...(mayGrow ? [] : news.map((each) => `not in known.txt: ${each}`)),
    ...(isWritten ? [] : mended.map((each) => `mended, so take it out of known.txt (--write): ${each}`)),
  ];
  if (left.length === 0) return;
  console.error(`\n${left.join('\n')}`);
  process.exitCode = 1;
}

function seenIn({ outcomes }: Results, known: KnownFailures): KnownFailures {
  return Object.fromEntries(
    Object.keys(known).map((name) => {
      const all = [...(outcomes.get(name as ChangeName) ?? [])];
      const different = new Set(all.filter(([, { kind }]) => kind !== 'same').map(([program]) => program));
      return [name, { changed: all.length, different }];
    }),
  ) as unknown as KnownFailures;
}

function shorter(seen: KnownFailures[ChangeName], known: KnownFailures[ChangeName]): KnownFailures[ChangeName] {
  return { changed: seen.changed, different: new Set([...seen.different].filter((name) => known.different.has(name))) };
}

function without(all: ReadonlySet<string>, others: ReadonlySet<string>, change: string): string[] {
  return [...all].filter((name) => !others.has(name)).map((name) => `${change}: ${name}`);
}

try {
  await main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof MissingFolder) && !isUsage) throw error;
  console.error(isUsage ? `${error.message}\n${usage}` : error.message);
  process.exitCode = 2;
}
