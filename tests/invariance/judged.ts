import { problemsIn } from '../lint.ts';
import { indexOf } from '../programs/indexed.ts';
import { isEditable } from './edits.ts';
import type { Mark, Program, Source } from './program.ts';
import { syntaxOf } from './syntax.ts';

/** The rules that report each call, by where the call began at first. */
export type Findings = ReadonlyMap<number, ReadonlySet<string>>;

export interface Judged {
  readonly findings: Findings;
  /** What is reported where no call of the first program stands. */
  readonly unplaced: readonly string[];
}

interface Report {
  readonly rule: string;
  readonly at: number;
}

/** What a parser says of a text that is no program. */
export class BrokenProgram extends Error {}

/** Marks whatever could be reported: calls, and what is reported beside calls. `null` for what is no program. */
export function programOf(source: Source): Program | null {
  const marks: Mark[] = [];
  const program: Program = { ...source, others: source.others ?? {}, marks };
  let start = 0;
  for (const [file, code] of filesOf(source)) {
    const syntax = isEditable(code) ? syntaxOf(file === source.file ? program : { ...source, file, code }) : null;
    if (!syntax) return null;
    const places = new Set(syntax.all(...reported).map(({ range }) => range[0]));
    for (const at of [...places].sort(byPlace)) marks.push({ from: start + at, file, at });
    start += code.length;
  }
  return program;
}

/** The files of a program, the one that is changed first. */
export function filesOf({ file, code, others = {} }: Source): (readonly [file: string, code: string])[] {
  return [[file, code], ...Object.entries(others)];
}

/** Calls; options, and where they are written; and statements by which a response is left unread. */
const reported = [
  ...(['CallExpression', 'NewExpression', 'Property', 'AssignmentExpression'] as const),
  ...(['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement'] as const),
];

function byPlace(one: number, other: number): number {
  return one - other;
}

/** What `strict` reports, with an index of the project where the program has more files than one. */
export async function judged(program: Program, withIndex = Object.keys(program.others).length > 0): Promise<Judged> {
  const files = filesOf(program).map(([file, code]) => ({ file, code }));
  const settings = withIndex
    ? { ...program.settings, project: await indexOf(files, program.settings) }
    : program.settings;
  const findings = new Map<number, Set<string>>();
  const unplaced: string[] = [];
  for (const { file: path, code: text } of files) {
    for (const { rule, at } of reportsIn({ code: text, file: path }, settings)) {
      const marks = program.marks.filter((mark) => mark.file === path && mark.at === at);
      if (marks.length === 0) unplaced.push(`${path}:${text.slice(0, at).split('\n').length} ${rule}`);
      for (const { from } of marks) findings.set(from, (findings.get(from) ?? new Set()).add(rule));
    }
  }
  return { findings, unplaced };
}

function reportsIn({ code, file }: Pick<Source, 'code' | 'file'>, settings: object): Report[] {
  const starts = startsOf(code);
  return problemsIn(code, { file, settings, preset: 'strict' }).flatMap(({ ruleId, message, line, column }) => {
    if (message.startsWith('Parsing error')) throw new BrokenProgram(`${file}:${line}: ${message}`);
    // Comments of the program may switch on rules of others.
    if (!ruleId?.startsWith(prefix)) return [];
    return { rule: ruleId.slice(prefix.length), at: (starts[line - 1] ?? 0) + column - 1 };
  });
}

const prefix = 'connection-churn/';

/** Where the lines begin, as ESLint counts them. */
function startsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|[\r\n\u2028\u2029]/gu)].map((end) => end.index + end[0].length)];
}
