// Which mutants there are, which of them a sample takes, and what is known of them.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const store = fileURLToPath(new URL('.results.jsonl', import.meta.url));

export const mutated = ['src/analysis', 'src/repairs'];

/** The same for a mutant wherever Stryker names it: checkers are told places that begin at zero, reporters at one. */
export function keyOf({ fileName, location: { start, end }, mutatorName, replacement }, first = 0) {
  const file = fileName.slice(fileName.lastIndexOf('/src/') + 1);
  const place = [start.line, start.column, end.line, end.column].map((at) => at - first).join(':');
  return `${file} ${place} ${mutatorName} ${hash(replacement)}`;
}

/** All mutants of the mutated folders, in the order of a seed: a sample is a beginning of it. */
export async function shuffled(seed) {
  const { createInstrumenter } = await import('@stryker-mutator/instrumenter');
  const { createInjector } = await import('typed-inject');
  const quiet = { debug() {}, info() {}, isDebugEnabled: () => false };
  const instrumenter = createInjector().provideValue('logger', quiet).injectFunction(createInstrumenter);
  const files = sources().map((file) => ({ name: `${root}${file}`, mutate: true, content: textOf(file) }));
  const { mutants } = await instrumenter.instrument(files, { ignorers: [], excludedMutations: [], plugins: null });
  return mutants
    .map((mutant) => ({ ...mutant, key: keyOf(mutant), file: mutant.fileName.slice(root.length) }))
    .map((mutant) => ({ ...mutant, rank: hash(`${seed} ${mutant.key}`) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1));
}

/** What earlier runs found, of mutants in files that have not changed since. */
export function results() {
  if (!existsSync(store)) return new Map();
  const lines = readFileSync(store, 'utf8').split('\n').filter(Boolean);
  const known = lines.map((line) => JSON.parse(line)).filter(({ file, text }) => text === versionOf(file));
  return new Map(known.map((result) => [result.key, result]));
}

export function remember(key, { status, killedBy, coveredBy }) {
  const file = key.split(' ')[0];
  const result = { key, file, text: versionOf(file), status, killedBy, covering: coveredBy?.length ?? 0 };
  appendFileSync(store, `${JSON.stringify(result)}\n`);
}

function versionOf(file) {
  return existsSync(`${root}${file}`) ? hash(textOf(file)) : null;
}

function sources() {
  return mutated.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  );
}

function textOf(file) {
  return readFileSync(`${root}${file}`, 'utf8');
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
