import { changeNames, changes } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';
import { judgedAtFirst, outcomeOf } from './compared.ts';
import type { Outcome } from './compared.ts';
import { programOf } from './judged.ts';
import type { Program, Source } from './program.ts';
import { syntaxOf } from './syntax.ts';

/** What each change made of the programs that it fits, by their names. */
export type Outcomes = ReadonlyMap<ChangeName, ReadonlyMap<string, Outcome>>;

/** What all changes made of all programs. */
export interface Results {
  readonly programs: number;
  /** Files that are no program to a parser, by name. */
  readonly unreadable: readonly string[];
  /** Files in which no client is made and nothing is reported. */
  readonly empty: number;
  readonly outcomes: Outcomes;
}

export interface Wanted {
  /** Files without a client too, in which a change could only bring up something. */
  readonly everything: boolean;
  readonly isWanted?: (change: ChangeName, source: Source) => boolean;
  readonly onProgram?: () => void;
}

export async function resultsOf(
  sources: readonly Source[],
  { everything, isWanted = () => true, onProgram = () => {} }: Wanted,
): Promise<Results> {
  const outcomes = new Map(changeNames.map((name) => [name, new Map<string, Outcome>()]));
  const unreadable: string[] = [];
  let empty = 0;
  for (const source of sources) {
    onProgram();
    const wanted = changeNames.filter((name) => isWanted(name, source));
    if (wanted.length === 0) continue;
    const program = programOf(source);
    if (!program) unreadable.push(source.name);
    else if (!everything && (await isEmpty(program))) empty++;
    else {
      for (const name of wanted) {
        const outcome = await outcomeOf(program, changes[name]);
        if (outcome.kind !== 'unchanged') outcomes.get(name)?.set(source.name, outcome);
      }
    }
  }
  return { programs: sources.length, unreadable, empty, outcomes };
}

async function isEmpty(program: Program): Promise<boolean> {
  return syntaxOf(program)?.creations.length === 0 && (await judgedAtFirst(program)).findings.size === 0;
}

/** What several threads found, as if one had found it. */
export function merged(results: readonly Results[]): Results {
  const sum = (key: 'empty' | 'programs'): number => results.reduce((total, each) => total + each[key], 0);
  return {
    programs: sum('programs'),
    unreadable: results.flatMap(({ unreadable }) => unreadable),
    empty: sum('empty'),
    outcomes: new Map(
      changeNames.map((name) => [name, new Map(results.flatMap(({ outcomes }) => [...(outcomes.get(name) ?? [])]))]),
    ),
  };
}

/** A row for each change, and one for all. */
export function tableOf({ programs, unreadable, empty, outcomes }: Results): string {
  const rows = changeNames.map((name): [string, Outcome[]] => [name, [...(outcomes.get(name)?.values() ?? [])]]);
  const all = rows.flatMap(([, each]) => each);
  const twice = all.filter((each) => each.kind === 'same' && each.twice).length;
  return [
    rowOf(['change', 'changed', 'same', 'different', 'per cent']),
    ...[...rows, ['all', all] as const].map(([name, each]) => {
      const same = each.filter(({ kind }) => kind === 'same').length;
      const part = each.length === 0 ? '-' : ((100 * same) / each.length).toFixed(1);
      return rowOf([name, each.length, same, each.length - same, part]);
    }),
    '',
    `${programs} files, ${unreadable.length} of which no parser reads.`,
    ...(empty > 0 ? [`In ${empty} of them no client is made and nothing is reported: they are left out.`] : []),
    ...(twice > 0
      ? [`${twice} of the same have a client reported twice: where it is asked for, and in the function that makes it.`]
      : []),
  ].join('\n');
}

function rowOf(cells: readonly (number | string)[]): string {
  return cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');
}

/** A line for each call that is reported otherwise. */
export function differencesIn(name: ChangeName, program: string, outcome: Outcome): string[] {
  if (outcome.kind === 'broken') return [`${name}: ${program}: the change failed: ${outcome.why}`];
  if (outcome.kind !== 'different') return [];
  return outcome.differences.map(
    ({ place, before, after }) => `${name}: ${program}:${place} ${said(before)} -> ${said(after)}`,
  );
}

function said(rules: readonly string[]): string {
  return rules.join(', ') || 'silent';
}
