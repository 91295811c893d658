import { isKnownFailure } from '../programs/known-failures.ts';
import { programsOn } from '../programs/page.ts';
import type { Program } from '../programs/page.ts';
import type { Range } from './compile.ts';
import { Original } from './oracle.ts';
import type { Judged } from './oracle.ts';
import { repairsOf } from './repairs.ts';
import type { Repair } from './repairs.ts';
import type { SourceFile } from './runtime.ts';

/** A repair of a program, and what was seen of it. */
export interface Seen {
  readonly program: Program;
  readonly repair: Repair;
  readonly judged: Judged;
}

/** Programs of which the page says that they are repaired, and those of which the plugin says something else. */
function mayBeRepaired(program: Program): boolean {
  const isStated = program.files.some(({ expected }) => expected.some((verdict) => /; repair: (?!none)/u.test(verdict)));
  return isStated || isKnownFailure(program);
}

export async function seenOn(page: string, isWanted = mayBeRepaired): Promise<Seen[]> {
  const seen: Seen[] = [];
  for (const program of programsOn(page)) if (isWanted(program)) seen.push(...(await seenOf(program)));
  return seen;
}

/** Runs a program before and after each of its repairs. */
export async function seenOf(program: Program): Promise<Seen[]> {
  const repairs = program.files.flatMap(({ file, code }) => repairsOf(file, code, program.settings));
  if (repairs.length === 0) return [];
  const marks = new Map<string, Range[]>();
  for (const { file, marks: own } of repairs) {
    const known = marks.get(file) ?? [];
    for (const mark of own) if (!known.some((one) => String(one) === String(mark))) known.push(mark);
    marks.set(file, known);
  }
  // Marks are numbered in each file; programs of several files are repaired in one.
  const original = new Original(
    program.files.map(({ file, code }): SourceFile => ({ file, code, marks: marks.get(file) ?? [] })),
    program.settings,
  );
  const seen: Seen[] = [];
  for (const repair of repairs) {
    const after = program.files.map(({ file, code }) => ({ file, code: file === repair.file ? repair.output : code }));
    const numbers = repair.marks.map((mark) => (marks.get(repair.file) ?? []).findIndex((one) => String(one) === String(mark)));
    seen.push({ program, repair, judged: await original.judge(after, numbers) });
  }
  return seen;
}
