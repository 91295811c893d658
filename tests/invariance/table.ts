import { changes } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';
import { judgedAlone, outcomeOf } from './compared.ts';
import type { Outcome } from './compared.ts';
import { programOf } from './judged.ts';
import type { Source } from './program.ts';
import { syntaxOf } from './syntax.ts';

/** What all changes made of all programs. */
export interface Results {
  readonly programs: number;
  /** Files that are no program to a parser. */
  readonly unreadable: number;
  /** Files in which no client is made and nothing is reported. */
  readonly empty: number;
  readonly outcomes: ReadonlyMap<ChangeName, ReadonlyMap<string, Outcome>>;
}

/** `everything`: files without a client too, in which a change could only bring up something. */
export async function resultsOf(
  sources: readonly Source[],
  { everything, onProgram = () => {} }: { readonly everything: boolean; readonly onProgram?: (count: number) => void },
): Promise<Results> {
  const outcomes = new Map<ChangeName, Map<string, Outcome>>();
  let [unreadable, empty] = [0, 0];
  for (const [index, source] of sources.entries()) {
    onProgram(index);
    const program = programOf(source);
    if (!program) {
      unreadable++;
      continue;
    }
    if (!everything && syntaxOf(program)?.creations.length === 0 && (await judgedAlone(program)).findings.size === 0) {
      empty++;
      continue;
    }
    for (const [name, change] of Object.entries(changes) as [ChangeName, (typeof changes)[ChangeName]][]) {
      const outcome = await outcomeOf(program, change);
      if (outcome.kind === 'unchanged') continue;
      outcomes.set(name, (outcomes.get(name) ?? new Map<string, Outcome>()).set(source.name, outcome));
    }
  }
  return { programs: sources.length, unreadable, empty, outcomes };
}

/** A row for each change, and one for all. */
export function tableOf({ programs, unreadable, empty, outcomes }: Results): string {
  const counted = (Object.keys(changes) as ChangeName[]).map((name) => {
    const all = [...(outcomes.get(name)?.values() ?? [])];
    return { name: name, changed: all.length, same: all.filter(({ kind }) => kind === 'same').length };
  });
  const total = counted.reduce(
    (sum, { changed, same }) => ({ ...sum, changed: sum.changed + changed, same: sum.same + same }),
    {
      name: 'all',
      changed: 0,
      same: 0,
    },
  );
  const twice = [...outcomes.values()]
    .flatMap((all) => [...all.values()])
    .filter((each) => each.kind === 'same' && each.twice);
  const row = (cells: readonly (number | string)[]): string =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(24) : String(cell).padStart(10))).join('');
  return [
    row(['change', 'changed', 'same', 'different', 'per cent']),
    ...[...counted, total].map(({ name, changed, same }) =>
      row([name, changed, same, changed - same, changed === 0 ? '-' : ((100 * same) / changed).toFixed(1)]),
    ),
    '',
    `${programs} programs; in ${empty} of them no client is made and nothing reported, and ${unreadable} no parser reads.`,
    ...(twice.length > 0
      ? [
          `${twice.length} of the same have a client reported twice: where it is asked for, and in the function that makes it.`,
        ]
      : []),
  ].join('\n');
}

/** The programs that are reported otherwise, a line for each call. */
export function differencesIn({ outcomes }: Results): string[] {
  return [...outcomes].flatMap(([name, all]) =>
    [...all].flatMap(([program, outcome]) => {
      if (outcome.kind === 'broken') return [`${name}: ${program}: the change failed: ${outcome.why}`];
      if (outcome.kind !== 'different') return [];
      return outcome.differences.map(
        ({ line, before, after }) => `${name}: ${program}:${line} ${said(before)} -> ${said(after)}`,
      );
    }),
  );
}

function said(rules: readonly string[]): string {
  return rules.join(', ') || 'silent';
}
