import { Linter } from 'eslint';
import plugin from '../../src/index.ts';
import { languageOptionsFor } from '../lint.ts';
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

const mostPasses = 10;

/** What all fixes make of a file, and each suggestion alone. */
export function repairsOf(file: string, code: string, settings: object): Repair[] {
  const problems = problemsOf(file, code, settings);
  const fixed = problems.filter(({ fix }) => fix);
  const output = fixed.length > 0 ? fixedText(file, code, settings, problems) : code;
  const suggested = problems.flatMap((problem) =>
    (problem.suggestions ?? []).map(({ desc, fix }): Repair => ({
      file,
      name: desc,
      output: withFixes(code, [fix]),
      marks: [rangeOf(code, problem)],
    })),
  );
  const marks = fixed.map((problem) => rangeOf(code, problem));
  return [...(output === code ? [] : [{ file, name: '--fix', output, marks }]), ...suggested];
}

function fixedText(file: string, code: string, settings: object, first: readonly Linter.LintMessage[]): string {
  let text = code;
  let problems = first;
  for (let passes = 0; passes < mostPasses && problems.some(({ fix }) => fix); passes++) {
    text = withFixes(
      text,
      problems.flatMap(({ fix }) => (fix ? [fix] : [])),
    );
    problems = problemsOf(file, text, settings);
  }
  return text;
}

function problemsOf(file: string, code: string, settings: object): Linter.LintMessage[] {
  const { rules, ...config } = plugin.configs.strict;
  return new Linter({ cwd: '/project' }).verify(
    code,
    [
      {
        ...config,
        rules: {
          ...rules,
          // Caps are another question than whether connections are reused.
          'connection-churn/require-keep-alive': ['error', { check: 'all', requireMaxSockets: false }],
        },
        files: ['**'],
        languageOptions: languageOptionsFor(file),
        settings: { 'connection-churn': settings },
      },
    ],
    `/project/${file}`,
  );
}

/** As ESLint does: in order, and none that touches the one before. */
function withFixes(code: string, fixes: readonly { range: [number, number]; text: string }[]): string {
  const mark = code.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = code.slice(mark.length);
  let output = '';
  let at = 0;
  let last = -1;
  for (const { range, text: replacement } of [...fixes].sort((a, b) => a.range[0] - b.range[0])) {
    const [start, end] = range;
    if (start < at || (start === last && last !== -1)) continue;
    output += text.slice(at, Math.max(start, 0)) + replacement;
    at = last = end;
  }
  return mark + output + text.slice(at);
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
