import { readFileSync, writeFileSync } from 'node:fs';
import { changeNames } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';
import { differencesIn } from './table.ts';
import type { Outcomes } from './table.ts';

/** Programs that are reported otherwise after each change, by name. */
export type KnownFailures = Readonly<Record<ChangeName, ReadonlySet<string>>>;

/** What was seen, held against what is known; a line for each program that is not as expected. */
export interface Comparison {
  /** Programs that are reported as before, or are known not to be. */
  readonly expected: number;
  /** Reported otherwise without being listed, or broken by the change itself, which no list excuses. */
  readonly news: readonly string[];
  /** Listed, and reported as before. */
  readonly mended: readonly string[];
}

const place = new URL('known.txt', import.meta.url);

const preface = `Programs of the suite that are reported otherwise after a change that keeps what they do. The list can only get shorter:
a program of the list that is reported as before fails the tests, and so does one that is not in it and is reported
otherwise. \`npm run invariance -- --write\` takes out what is mended.
`;

export function knownFailures(): KnownFailures {
  const known: Record<string, Set<string>> = Object.fromEntries(changeNames.map((name) => [name, new Set()]));
  let at: Set<string> | undefined;
  for (const line of readFileSync(place, 'utf8').split('\n')) {
    const name = /^## (?<name>.+)$/u.exec(line)?.groups?.['name'];
    if (name === undefined) {
      if (line !== '') at?.add(line);
      continue;
    }
    at = known[name];
    if (!at) throw new Error(`known.txt names a change that there is not: ${name}`);
  }
  return known as Record<ChangeName, Set<string>>;
}

export function writeKnownFailures(known: KnownFailures): void {
  const parts = changeNames.map((name) => [`## ${name}`, '', ...[...known[name]].sort(), ''].join('\n'));
  writeFileSync(place, [preface, ...parts].join('\n').replaceAll(/\n{3,}/gu, '\n\n'));
}

export function compared(outcomes: Outcomes, known: KnownFailures): Comparison {
  const [news, mended]: [string[], string[]] = [[], []];
  let expected = 0;
  for (const [name, all] of outcomes) {
    for (const [program, outcome] of all) {
      const isKnown = known[name].has(program);
      if (outcome.kind === 'broken' || (outcome.kind === 'different' && !isKnown))
        news.push(differencesIn(name, program, outcome).join('; '));
      else if (outcome.kind === 'same' && isKnown) mended.push(`${name}: ${program}`);
      else expected++;
    }
  }
  return { expected, news, mended };
}

/** Listed programs that a change does not fit, or that are gone, when all programs were changed. */
export function goneFrom(known: KnownFailures, outcomes: Outcomes): string[] {
  return changeNames.flatMap((name) =>
    [...known[name]].filter((program) => !outcomes.get(name)?.has(program)).map((program) => `${name}: ${program}`),
  );
}

/** The list as it would be for what was seen: without what is mended or gone, and with what is new only if it may grow. */
export function listFor(outcomes: Outcomes, known: KnownFailures, mayGrow: boolean): KnownFailures {
  const listed = changeNames.map((name) => {
    const different = [...(outcomes.get(name) ?? [])].filter(([, { kind }]) => kind === 'different');
    const programs = different.map(([program]) => program).filter((program) => mayGrow || known[name].has(program));
    return [name, new Set(programs)] as const;
  });
  return Object.fromEntries(listed) as unknown as KnownFailures;
}
