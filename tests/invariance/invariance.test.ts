import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changes } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';
import { judgedAlone, outcomeOf } from './compared.ts';
import type { Difference } from './compared.ts';
import { programOf } from './judged.ts';
import { knownFailures } from './known.ts';
import { noSettings } from './program.ts';
import type { Program } from './program.ts';
import { everyProgram } from './programs.ts';
import { rightDifferences } from './right.ts';

/**
 * `npm run invariance` makes all changes to all programs. Here each change is made to so many programs, others for each,
 * and to all that it fits where those are fewer.
 */
const most = 12;

/** Changes that go on when they are made again, or back. */
const repeatable: ReadonlySet<ChangeName> = new Set([
  'misleading comments',
  'arguments in constants',
  'return with await',
  'if turned round',
  'rest nested',
  'helper in the file',
  'helper in the class',
  'helper in another file',
  'statements in blocks',
  'in try and finally',
  'in try and catch',
]);

const root = fileURLToPath(new URL('../..', import.meta.url));
const names = Object.keys(changes) as ChangeName[];
const known = knownFailures();
const programs = everyProgram().flatMap((source) => programOf(source) ?? []);

/** Programs that a change fits, with what it makes of them. */
function changedBy(name: ChangeName): { readonly program: Program; readonly changed: Program }[] {
  const start = Math.floor((programs.length * names.indexOf(name)) / names.length);
  const found: { program: Program; changed: Program }[] = [];
  for (const program of [...programs.slice(start), ...programs.slice(0, start)]) {
    const changed = changes[name](program);
    if (changed) found.push({ program, changed });
    if (found.length === most) break;
  }
  return found;
}

it('reads every program but the one that is broken, each under a name of its own', () => {
  const sources = everyProgram();
  const read = new Set(programs.map(({ name }) => name));
  expect(sources.map(({ name }) => name).filter((name) => !read.has(name))).toEqual([
    'tests/projects/unknown/src/broken.ts',
  ]);
  expect(read.size).toBe(programs.length);
});

describe.each(names)('%s', (name) => {
  const sample = changedBy(name);

  it('fits programs', () => {
    // Half, because programs come and go.
    expect(sample.length).toBeGreaterThanOrEqual(Math.min(most, Math.ceil(known[name].changed / 2), 1));
    expect(known[name].changed).toBeGreaterThan(0);
  });

  it('leaves all reports where they are, but for the known failures', async () => {
    const [news, mended]: [string[], string[]] = [[], []];
    for (const { program } of sample) {
      const outcome = await outcomeOf(program, changes[name]);
      const isKnown = known[name].different.has(program.name);
      if (outcome.kind === 'broken') news.push(`${program.name}: ${outcome.why}`);
      else if (outcome.kind === 'different' && !isKnown) news.push(`${program.name}: ${shown(outcome.differences)}`);
      else if (outcome.kind === 'same' && isKnown) mended.push(program.name);
    }
    expect({ news, mended }).toEqual({ news: [], mended: [] });
  });

  it('loses no call that is reported', async () => {
    const lost: string[] = [];
    for (const { program, changed } of sample) {
      const { findings, unplaced } = await judgedAlone(program);
      lost.push(...unplaced);
      const there = new Set(changed.marks.map(({ from }) => from));
      for (const from of findings.keys()) if (!there.has(from)) lost.push(`${program.name}: ${from}`);
    }
    expect(lost).toEqual([]);
  });

  it.runIf(!repeatable.has(name))('has nothing left to change behind itself', () => {
    const left = sample.flatMap(({ program, changed }) => {
      const again = changes[name](changed);
      return again && again.code !== changed.code ? [`${program.name}\n${changed.code}\n${again.code}`] : [];
    });
    expect(left).toEqual([]);
  });
});

describe('known.txt', () => {
  it.each(names)('lists programs that there are: %s', (name) => {
    const there = new Set(programs.map((program) => program.name));
    expect([...known[name].different].filter((program) => !there.has(program))).toEqual([]);
  });
});

describe('what the catalog lists', () => {
  it('is of few kinds', () => {
    expect(rightDifferences.length).toBeLessThanOrEqual(10);
  });

  describe.each(rightDifferences)('$kind', ({ change, catalog, program, file, careless, carelessFile }) => {
    const before = programAt(program, file);

    it('stands in the catalog', () => {
      const [path, line] = catalog;
      expect(readFileSync(new URL(`../../src/catalog/${path}`, import.meta.url), 'utf8')).toContain(line);
    });

    it('decides what is reported', async () => {
      const after = programAt(careless, carelessFile ?? file);
      const rulesIn = async (each: Program): Promise<string[]> =>
        [...(await judgedAlone(each)).findings.values()].flatMap((rules) => [...rules]);
      expect(await rulesIn(after)).not.toEqual(await rulesIn(before));
    });

    it('is left alone', async () => {
      const changed = changes[change](before);
      expect(changed?.code).not.toBe(careless);
      if (changed) expect((await outcomeOf(before, changes[change])).kind).toBe('same');
    });
  });
});

describe('npm run invariance', () => {
  it('says in one sentence that there is no such folder', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', './scripts/typescript.mjs', 'tests/invariance/run.ts', '/no/such/folder'],
      { cwd: root, encoding: 'utf8' },
    );
    expect(stderr).toBe('There is no folder "/no/such/folder".\n');
    expect(status).toBe(2);
  });
});

function programAt(code: string, file = 'src/server.ts'): Program {
  return programOf({ name: 'an example', code, file, settings: noSettings })!;
}

function shown(differences: readonly Difference[]): string {
  return differences
    .map(({ line, before, after }) => `line ${line}: ${before.join() || 'silent'} -> ${after.join() || 'silent'}`)
    .join('; ');
}
