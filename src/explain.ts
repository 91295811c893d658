import type { Judgement } from './analysis/verdict.ts';
import type { Context } from './create-rule.ts';
import { explainedIn } from './explain/explained.ts';
import { purposeText, repairText, retentionText, runsText, verdictText } from './explain/words.ts';
import type { Settings } from './settings.ts';
import type { File } from './analysis/model.ts';

/** What was seen at one creation, step by step, and why the verdict, silence included. */
export interface Explanation {
  /** The head of the creation: `new Pool`. */
  readonly label: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** What was asked, and the answer, in the order of judging. */
  readonly rows: readonly (readonly [question: string, answer: string])[];
}

/** What was seen at each creation of a file, as text: one block of lines a creation. */
export function explain(file: File, settings: Settings, sourceCode: Context['sourceCode']): string {
  const blocks = explanationsOf(file, settings, sourceCode).map(({ label, line, column, rows }) =>
    [
      `  ${file.path}:${line}:${column}  ${label}`,
      ...rows.map(([question, answer]) => `    ${question.padEnd(10)}${answer}`),
    ].join('\n'),
  );
  return [
    `${file.path}: ${purposeText(file)}`,
    ...(blocks.length > 0 ? blocks : ['  no creation of a known client']),
  ].join('\n');
}

/** What was seen at each creation of a file. */
export function explanationsOf(file: File, settings: Settings, sourceCode: Context['sourceCode']): Explanation[] {
  return explainedIn(file, { settings, sourceCode }).map(({ judgement, repair }) => {
    const { line, column } = judgement.creation.node.loc.start;
    return {
      label: judgement.creation.label,
      line,
      column: column + 1,
      rows: rowsOf(judgement, repair && repairText(repair)),
    };
  });
}

function rowsOf(judgement: Judgement, repair: string | null): [string, string][] {
  const { creation, judged } = judgement;
  const { factory } = creation;
  const rows: [string, string][] = [
    [
      'client',
      `${creation.origin.module}, ${factory.tier}, dials ${factory.dials === 'never' ? 'never' : `on ${factory.dials}`}`,
    ],
    ['runs', runsText(judged.execution)],
    ['value', retentionText(judged.retention)],
  ];
  if (judged.at !== creation.node)
    rows.push(['judged at', `line ${judged.at.loc.start.line}, where its value ends up`]);
  const { calls, using } = judged.release;
  if (using) rows.push(['release', 'closed by `using`']);
  else if (calls.length > 0)
    rows.push(['release', `closed at ${calls.map((call) => `line ${call.loc.start.line}`).join(', ')}`]);
  rows.push(['verdict', verdictText(judgement)]);
  if (repair !== null) rows.push(['repair', repair]);
  return rows;
}
