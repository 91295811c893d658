import { isKnownFailure } from '../programs/known-failures.ts';
import { programsOn } from '../programs/page.ts';
import type { Program } from '../programs/page.ts';
import { compileAll } from './compile.ts';
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
  const isStated = program.files.some(({ expected }) =>
    expected.some((verdict) => /; repair: (?!none)/u.test(verdict)),
  );
  return isStated || isKnownFailure(program);
}

/** A program whose repairs are known, and whose texts are still to be run. */
interface Prepared {
  readonly program: Program;
  readonly before: readonly SourceFile[];
  readonly repairs: readonly {
    readonly repair: Repair;
    readonly after: readonly SourceFile[];
    readonly marks: readonly number[];
  }[];
}

/** Runs the programs of a page before and after each of their repairs. */
export async function seenOn(page: string, isWanted = mayBeRepaired): Promise<Seen[]> {
  const prepared = programsOn(page).filter(isWanted).map(prepare);
  compileAll(prepared.flatMap(({ before, repairs }) => [...before, ...repairs.flatMap(({ after }) => after)]));
  const seen: Seen[] = [];
  for (const { program, before, repairs } of prepared) {
    const original = new Original(before, program.settings);
    for (const { repair, after, marks } of repairs)
      seen.push({ program, repair, judged: await original.judge(after, marks) });
  }
  return seen;
}

function prepare(program: Program): Prepared {
  const repairs = program.files.flatMap(({ file, code }) => repairsOf(file, code, program.settings));
  if (repairs.length === 0) return { program, before: [], repairs: [] };
  const marks = new Map<string, Range[]>();
  for (const { file, marks: own } of repairs) {
    const known = marks.get(file) ?? [];
    for (const mark of own) if (!known.some((one) => String(one) === String(mark))) known.push(mark);
    marks.set(file, known);
  }
  // Marks are numbered in each file; programs of several files are repaired in one.
  return {
    program,
    before: program.files.map(({ file, code }): SourceFile => ({ file, code, marks: marks.get(file) ?? [] })),
    repairs: repairs.map((repair) => ({
      repair,
      after: program.files.map(({ file, code }) => ({ file, code: file === repair.file ? repair.output : code })),
      marks: repair.marks.map((mark) =>
        (marks.get(repair.file) ?? []).findIndex((one) => String(one) === String(mark)),
      ),
    })),
  };
}
