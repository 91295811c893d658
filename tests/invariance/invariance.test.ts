import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeNames, changes } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';
import { judgedAtFirst, outcomeOf } from './compared.ts';
import { programOf } from './judged.ts';
import { compared, goneFrom, knownFailures, listFor } from './known.ts';
import { noSettings } from './program.ts';
import type { Program, Source } from './program.ts';
import { MissingFolder, everyProgram, programsIn } from './programs.ts';
import { rightDifferences } from './right.ts';
import { resultsOf } from './table.ts';
import type { Outcomes, Results } from './table.ts';

const known = knownFailures();
const programs = everyProgram();

/** `npm run invariance` makes all changes to all programs. Here each change is made to one program of so many. */
const oneOf = 150;

/** Depends on change and program alone, so that no program takes the place of another one. Each change fits a style. */
function isInSample(change: ChangeName, { name }: Pick<Source, 'name'>): boolean {
  if (name.startsWith('styles.md: ')) return true;
  return createHash('sha256').update(`${change}: ${name}`).digest().readUInt32BE() % oneOf === 0;
}

it('reads programs under names of their own', () => {
  expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
});

describe('a sample of programs', () => {
  let results: Results;
  beforeAll(async () => {
    results = await resultsOf(programs, { everything: true, isWanted: isInSample });
  }, 90_000);

  it.each(changeNames)('is reported as before, but for the known failures: %s', (name) => {
    const outcomes = results.outcomes.get(name) ?? new Map();
    expect(outcomes.size).toBeGreaterThan(0);
    const { news, mended } = compared(new Map([[name, outcomes]]), known);
    expect({ news, mended }).toEqual({ news: [], mended: [] });
  });
});

describe('known.txt', () => {
  it.each(changeNames)('lists programs that there are: %s', (name) => {
    const there = new Set(programs.map((program) => program.name));
    expect([...known[name]].filter((program) => !there.has(program))).toEqual([]);
  });

  const nothing = Object.fromEntries(changeNames.map((name) => [name, new Set<string>()])) as unknown as typeof known;
  const list = { ...nothing, CRLF: new Set(['listed', 'mended', 'gone', 'failed']) };
  const differences = [{ place: '1', before: ['a'], after: [] }];
  const outcomes: Outcomes = new Map([
    [
      'CRLF',
      new Map([
        ['right', { kind: 'same', twice: false }],
        ['listed', { kind: 'different', differences }],
        ['mended', { kind: 'same', twice: false }],
        ['new', { kind: 'different', differences }],
        ['failed', { kind: 'broken', why: 'no program' }],
      ]),
    ],
  ]);

  it('excuses what it lists, and nothing that is right again, not listed, or no program any more', () => {
    expect(compared(outcomes, list)).toEqual({
      expected: 2,
      mended: ['CRLF: mended'],
      news: ['CRLF: new:1 a -> silent', 'CRLF: failed: the change failed: no program'],
    });
    expect(goneFrom(list, outcomes)).toEqual(['CRLF: gone']);
  });

  it('gets shorter by itself, and longer only if it may', () => {
    expect([...listFor(outcomes, list, false).CRLF]).toEqual(['listed']);
    expect([...listFor(outcomes, list, true).CRLF]).toEqual(['listed', 'new']);
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
        [...(await judgedAtFirst(each)).findings.values()].flatMap((rules) => [...rules]);
      expect(await rulesIn(after)).not.toEqual(await rulesIn(before));
    });

    it('is left alone', async () => {
      const changed = changes[change](before);
      expect(changed?.code).not.toBe(careless);
      if (changed) expect((await outcomeOf(before, changes[change])).kind).toBe('same');
    });
  });
});

it('says in one sentence that there is no such folder', () => {
  expect(() => programsIn('/no/such/folder')).toThrow(new MissingFolder('/no/such/folder'));
  expect(new MissingFolder('/no/such/folder').message).toBe('There is no folder "/no/such/folder".');
});

function programAt(code: string, file = 'src/server.ts'): Program {
  return programOf({ name: 'an example', code, file, settings: noSettings })!;
}
