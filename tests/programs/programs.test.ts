import { describe, expect, it } from 'vitest';
import { reportDrift } from '../drift/drift.ts';
import { repaired } from '../repairs/repaired.ts';
import { diffOf } from './diff.ts';
import { isKnownFailure, isKnownLayout, knownFailures, knownFailuresOf } from './known-failures.ts';
import { pages, programsOn } from './page.ts';
import type { Program } from './page.ts';
import { expectedOf, judged, verdictsOn } from './verdicts.ts';

describe.each(pages)('%s', (page) => {
  const programs = programsOn(page);

  it('calls no two programs by one name, and lists no failure that is gone', () => {
    const names = new Set(programs.map(({ name }) => name));
    expect(names.size).toBe(programs.length);
    expect(knownFailuresOf(page).filter((name) => !names.has(name))).toEqual([]);
  });

  // One program after the other, because both questions are answered by one run of the rules.
  for (const program of programs) {
    if (isKnownFailure(program))
      it(`is a known failure: ${program.name}`, async () => {
        expect(await verdictsOn(program), 'It is right now: take it off the list of known failures').not.toEqual(
          expectedOf(program),
        );
      });
    else
      it(program.name, async () => {
        expect(await verdictsOn(program)).toEqual(expectedOf(program));
      });

    it(`repairs leave a program: ${program.name}`, () => {
      if (isKnownLayout(program)) {
        expect(() => repairedText(program)).toThrow('Prettier would write');
        return;
      }
      const text = repairedText(program);
      if (program.repaired !== null) expect(text).toBe(program.repaired);
    });
  }

  reportDrift(
    page.replace('.md', ''),
    programs.flatMap(({ name, settings, files }) =>
      files.map(({ file, code }) => [files.length > 1 ? `${name}: ${file}` : name, { file, code, settings }] as const),
    ),
  );
});

it('lists no failure of a page that is gone', () => {
  const gone = Object.values(knownFailures).flatMap((entries) =>
    entries.filter((entry) => {
      const [page = ''] = entry.split(': ');
      return page.endsWith('.md') && !pages.includes(page);
    }),
  );
  expect(gone).toEqual([]);
});

/** What `--fix` makes of each file of a program, and each suggestion alone. */
function repairedText({ files, settings }: Program): string {
  const texts = files.flatMap(({ code, file }) => {
    const { fixed, suggestions } = repaired(
      { code, file, settings, preset: 'strict' },
      judged({ code, file, settings }),
    );
    return [
      ...(fixed === code ? [] : [`--fix\n${diffOf(code, fixed)}\n`]),
      ...suggestions.map(({ output }) => `suggested\n${diffOf(code, output)}\n`),
    ];
  });
  return texts.join('');
}
