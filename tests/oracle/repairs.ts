import type { Linter } from 'eslint';
import { fixedBy, problemsOf, withFixes } from '../repairs/repaired.ts';
import type { Range } from './compile.ts';

/** A text that a repair makes of a file. */
export interface Repair {
  readonly file: string;
  /** `--fix`, or the words of a suggestion. */
  readonly name: string;
  readonly output: string;
  /** Where the findings stand that it repairs. */
  readonly marks: readonly Range[];
}

/** What all fixes make of a file, and each suggestion alone. */
export function repairsOf(file: string, code: string, settings: object): Repair[] {
  const program = { file, code, settings, preset: 'strict' } as const;
  const problems = problemsOf(code, program);
  const output = fixedBy(program, problems).texts.at(-1) ?? code;
  const suggested = problems.flatMap((problem) =>
    (problem.suggestions ?? []).map(({ desc, fix }): Repair => ({
      file,
      name: desc,
      output: withFixes(code, [fix]),
      marks: [rangeOf(code, problem)],
    })),
  );
  const marks = problems.filter(({ fix }) => fix).map((problem) => rangeOf(code, problem));
  return [...(output === code ? [] : [{ file, name: '--fix', output, marks }]), ...suggested];
}

function rangeOf(code: string, { line, column, endLine, endColumn }: Linter.LintMessage): Range {
  const widths = code
    .replace(/^\uFEFF/u, '')
    .split(/(?<=\n)/u)
    .map(({ length }) => length);
  const offset = (row: number, cell: number): number =>
    widths.slice(0, row - 1).reduce((sum, width) => sum + width, 0) + cell - 1;
  return [offset(line, column), offset(endLine ?? line, endColumn ?? column)];
}
