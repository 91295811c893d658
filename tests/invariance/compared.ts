import { owners } from '../../src/analysis/verdict.ts';
import { filesOf, judged } from './judged.ts';
import type { Judged } from './judged.ts';
import type { Change, Program } from './program.ts';

/** A call that is reported otherwise after a change. */
export interface Difference {
  /** Its line in the program at first, from 1, with the file where there are several. */
  readonly place: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What a change made of a program. */
export type Outcome =
  | { readonly kind: 'unchanged' }
  /** `twice`: a call that was pulled out is reported where it is made and where it is asked for. */
  | { readonly kind: 'same'; readonly twice: boolean }
  | { readonly kind: 'different'; readonly differences: readonly Difference[] }
  /** The change failed, wrote something that is no program, or lost a call that is reported. */
  | { readonly kind: 'broken'; readonly why: string };

/** Whether the same rules report the same calls of a program after a change. */
export async function outcomeOf(program: Program, change: Change): Promise<Outcome> {
  try {
    const changed = change(program);
    if (!changed) return { kind: 'unchanged' };
    const withIndex = Object.keys(changed.others).length > 0;
    const before = await judgedBefore(program, withIndex);
    const lost = lostIn(program, before, changed);
    if (lost.length > 0) return { kind: 'broken', why: `nothing stands any more for ${lost.join(', ')}` };
    const after = await judged(changed);
    const differences = differencesOf(program, before, owned(changed, after));
    if (differences.length > 0) return { kind: 'different', differences };
    return { kind: 'same', twice: differencesOf(program, before, after).length > 0 };
  } catch (error) {
    // A file by a stranger must not end the run; of a program of the suite the tests say so.
    return { kind: 'broken', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Reports that have no place in the program after a change, or had none before it. */
function lostIn(program: Program, { findings, unplaced }: Judged, { marks }: Program): string[] {
  const there = new Set(marks.map(({ from }) => from));
  return [
    ...unplaced,
    ...[...findings.keys()].filter((from) => !there.has(from)).map((from) => placeOf(from, program)),
  ];
}

/** Judged once for all changes that leave the program one file, and once with an index for the others. */
function judgedBefore(program: Program, withIndex: boolean): Promise<Judged> {
  const memo = withIndex ? indexed : alone;
  const known = memo.get(program) ?? judged(program, withIndex);
  memo.set(program, known);
  return known;
}

/** What is reported in a program before any change, with an index only where it has several files. */
export function judgedAtFirst(program: Program): Promise<Judged> {
  return judgedBefore(program, Object.keys(program.others).length > 0);
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

function differencesOf(program: Program, before: Judged, after: Judged): Difference[] {
  const calls = [...new Set([...before.findings.keys(), ...after.findings.keys()])].sort((one, other) => one - other);
  const rulesOf = ({ findings }: Judged, from: number): string[] => [...(findings.get(from) ?? [])].sort();
  return [
    ...calls.map((from) => ({
      place: placeOf(from, program),
      before: rulesOf(before, from),
      after: rulesOf(after, from),
    })),
    ...after.unplaced.map((report) => ({ place: 'elsewhere', before: [], after: [report] })),
  ].filter((each) => each.before.join() !== each.after.join());
}

function placeOf(from: number, program: Program): string {
  const files = filesOf(program);
  let at = from;
  for (const [file, code] of files) {
    if (at < code.length) return `${files.length > 1 ? `${file}:` : ''}${code.slice(0, at).split('\n').length}`;
    at -= code.length;
  }
  throw new RangeError(`no file of ${program.name} has a place ${from}`);
}
