import { owners } from '../../src/analysis/verdict.ts';
import { judged } from './judged.ts';
import type { Judged } from './judged.ts';
import type { Change, Program } from './program.ts';

/** A call that is reported otherwise after a change. */
export interface Difference {
  /** In the program at first, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a change made of a program. */
export type Outcome =
  | { readonly kind: 'unchanged' }
  /** `twice`: a call that was pulled out is reported where it is made and where it is asked for. */
  | { readonly kind: 'same'; readonly changed: Program; readonly twice: boolean }
  | { readonly kind: 'different'; readonly changed: Program; readonly differences: readonly Difference[] }
  /** The change failed, or wrote something that is no program. */
  | { readonly kind: 'broken'; readonly changed: Program | null; readonly why: string };

/** Whether the same rules report the same calls of a program after a change. */
export async function outcomeOf(program: Program, change: Change): Promise<Outcome> {
  let changed: Program | null = null;
  try {
    changed = change(program);
    if (!changed) return { kind: 'unchanged' };
    const withIndex = Object.keys(changed.others).length > 0;
    const [before, after] = [await judgedBefore(program, withIndex), await judged(changed)];
    const differences = differencesOf(program, before, owned(changed, after));
    if (differences.length > 0) return { kind: 'different', changed, differences };
    return { kind: 'same', changed, twice: differencesOf(program, before, after).length > 0 };
  } catch (error) {
    // A file by a stranger must not end the run; of a program of the suite the tests say so.
    return { kind: 'broken', changed, why: error instanceof Error ? error.message : String(error) };
  }
}

/** Judged once for all changes that leave the program one file, and once with an index for the others. */
function judgedBefore(program: Program, withIndex: boolean): Promise<Judged> {
  const memo = withIndex ? indexed : alone;
  const known = memo.get(program) ?? judged(program, withIndex);
  memo.set(program, known);
  return known;
}

/** What is reported in a program before any change, without an index. */
export function judgedAlone(program: Program): Promise<Judged> {
  return judgedBefore(program, false);
}

const alone = new WeakMap<Program, Promise<Judged>>();
const indexed = new WeakMap<Program, Promise<Judged>>();

/**
 * What is said of a call that stands in two places, as of one: the first rule owns it, as if both were one. A function
 * that makes a client for others has a report of its own beside theirs.
 */
function owned({ marks }: Program, { findings, unplaced }: Judged): Judged {
  const places = new Map<number, number>();
  for (const { from } of marks) places.set(from, (places.get(from) ?? 0) + 1);
  const owner = (rules: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(owners.filter((rule) => rules.has(rule)).slice(0, 1));
  return {
    unplaced,
    findings: new Map([...findings].map(([from, rules]) => [from, (places.get(from) ?? 0) > 1 ? owner(rules) : rules])),
  };
}

function differencesOf({ code }: Program, before: Judged, after: Judged): Difference[] {
  const calls = [...new Set([...before.findings.keys(), ...after.findings.keys()])].sort((one, other) => one - other);
  const rulesOf = ({ findings }: Judged, from: number): string[] => [...(findings.get(from) ?? [])].sort();
  return [
    ...calls.map((from) => ({
      line: code.slice(0, from).split('\n').length,
      before: rulesOf(before, from),
      after: rulesOf(after, from),
    })),
    ...after.unplaced.map((report) => ({ line: 0, before: [], after: [report] })),
  ].filter((each) => each.before.join() !== each.after.join());
}
