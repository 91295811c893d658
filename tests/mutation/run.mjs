// npm run mutation: how many of the mistakes that one could make in the analysis and the repairs the tests notice.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSection } from '../../scripts/section.mjs';
import { mutated, results, shuffled } from './mutants.mjs';
import { linesOf, tableOf } from './report.mjs';

const usage = `npm run mutation -- [options]
  --sample N   test the first N mutants in the order of the seed (400 unless told; what earlier runs found is kept)
  --seed S     another order (1 unless told)
  --again      test the survivors of earlier runs anew, for the sake of tests that came since
  --report     test nothing, report what earlier runs found
  --survivors  list the survivors with the code and what became of it
  --write      put the figures into docs/reliability.md`;

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = join(root, 'docs/reliability.md');

/** Stryker hands every mutant its tests, and what it hands over must fit into one string. */
const batch = 60;

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    again: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    survivors: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(usage);
else await main();

async function main() {
  const size = Number(values.sample);
  if (!Number.isInteger(size) || size < 1) return fail(`--sample ${values.sample}: how many mutants?`);
  const all = await shuffled(values.seed);
  const sample = all.slice(0, size);
  if (!values.report) {
    const known = results();
    const left = sample.filter(
      ({ key }) => !known.has(key) || (values.again && /Survived|NoCoverage/u.test(known.get(key).status)),
    );
    console.log(`${all.length} mutants in ${mutated.join(' and ')}; ${sample.length} sampled, ${left.length} to test.`);
    for (let first = 0; first < left.length; first += batch) stryker(left.slice(first, first + batch));
  }
  const known = results();
  const tested = sample
    .filter(({ key }) => known.has(key))
    .map((mutant) => ({ ...mutant, ...known.get(mutant.key), text: undefined }));
  const table = tableOf({ tested, sampled: sample.length, all, seed: values.seed });
  console.log(`\n${table}`);
  if (values.survivors) console.log(`\n${linesOf(tested, (file) => readFileSync(join(root, file), 'utf8'))}`);
  if (values.write) writeSection(page, 'mutation', table);
}

function stryker(mutants) {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  const list = join(folder, 'sample.json');
  writeFileSync(list, JSON.stringify(mutants.map(({ key }) => key)));
  const bin = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url));
  const places = mutants.map(({ file, location: { start, end } }) => {
    return `${file}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
  });
  const { status } = spawnSync(process.execPath, [bin, 'run', 'tests/mutation/stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTANT_SAMPLE: list, MUTATED: JSON.stringify(places) },
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`Stryker ended with ${status}; what it found until then is kept.`);
}

function fail(sentence) {
  console.error(`${sentence}\n\n${usage}`);
  process.exitCode = 2;
}
