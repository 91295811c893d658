import { becauseOf } from './analysis/execution.ts';
import { findingsOf, judgementsOf } from './analysis/pipeline.ts';
import { purposeOf } from './analysis/runtime.ts';
import { asksForCap, owners } from './analysis/verdict.ts';
import type { Judgement } from './analysis/verdict.ts';
import type { Context } from './create-rule.ts';
import { loopOf, often } from './messages.ts';
import { changeText, checkText, repairMessages } from './repairs/messages.ts';
import { planRepairs } from './repairs/plan.ts';
import type { Settings } from './settings.ts';
import type { Repair } from './repairs/repair.ts';
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
  const { kind, because } = purposeOf(file.sourceCode.ast, file);
  const blocks = explanationsOf(file, settings, sourceCode).map(({ label, line, column, rows }) =>
    [
      `  ${file.path}:${line}:${column}  ${label}`,
      ...rows.map(([question, answer]) => `    ${question.padEnd(10)}${answer}`),
    ].join('\n'),
  );
  const head = `${file.path}: ${kind === 'quiet' ? 'left out' : kind} (${because})`;
  return [head, ...(blocks.length > 0 ? blocks : ['  no creation of a known client'])].join('\n');
}

/** What was seen at each creation of a file. Every rule counts as enabled, at its strictest. */
export function explanationsOf(file: File, settings: Settings, sourceCode: Context['sourceCode']): Explanation[] {
  const enabled = new Map(owners.map((owner) => [owner, { evidence: 'any', check: 'all' } as const]));
  const findings = findingsOf(file, enabled);
  const repairs = planRepairs({ file, findings, settings, sourceCode });
  return judgementsOf(file.sourceCode.ast, file).map((judgement) => {
    const finding = findings.find(({ creation }) => creation === judgement.creation);
    const repair = finding && repairs.get(finding);
    const { line, column } = judgement.creation.node.loc.start;
    return {
      label: judgement.creation.label,
      line,
      column: column + 1,
      rows: rowsOf(judgement, repair ? repairText(repair) : null),
    };
  });
}

function rowsOf({ creation, judged, findings, silence }: Judgement, repair: string | null): [string, string][] {
  const { factory } = creation;
  const rows: [string, string][] = [
    [
      'client',
      `${creation.origin.module}, ${factory.tier}, dials ${factory.dials === 'never' ? 'never' : `on ${factory.dials}`}`,
    ],
    ['runs', runsOf(judged)],
    ['value', retentionOf(judged)],
  ];
  if (judged.at !== creation.node)
    rows.push(['judged at', `line ${judged.at.loc.start.line}, where its value ends up`]);
  const { calls, using } = judged.release;
  if (using) rows.push(['release', 'closed by `using`']);
  else if (calls.length > 0)
    rows.push(['release', `closed at ${calls.map((call) => `line ${call.loc.start.line}`).join(', ')}`]);
  const owners = findings.map((finding) => `${finding.owner}${asksForCap(finding) ? ' with `requireMaxSockets`' : ''}`);
  rows.push(['verdict', silence === null ? owners.join(', then ') : `quiet (${silence.kind}): ${silence.because}`]);
  if (repair !== null) rows.push(['repair', repair]);
  return rows;
}

function repairText(repair: Repair): string {
  if (repair.verdict === 'declined') return `declined: ${repair.reason}`;
  const changes = repair.options.map(changeText).join(' or ');
  const known = repair.verdict === 'review' ? checkText(repair.reason) : '';
  const options = repair.options.map(({ messageId, data }) =>
    repairMessages[messageId].replace(/\{\{(\w+)\}\}/gu, (_, name: string) =>
      // The reason stands in front already.
      data[name] === known ? '' : (data[name] ?? ''),
    ),
  );
  return repair.verdict === 'safe'
    ? `automatic fix (${changes}): ${options.join(' Or: ')}`
    : `suggestion (${changes}), because ${repair.reason}: ${options.join(' Or: ')}`;
}

function runsOf({ execution: { runs, seldom, hot, repeated } }: Judgement['judged']): string {
  const base =
    hot === null
      ? runs === 'startup'
        ? seldom
          ? 'once an hour or more rarely'
          : 'at start-up'
        : 'unknown: this file does not tell'
      : `${often[hot.runs]} (${hot.evidence} evidence): ${becauseOf(hot)}`;
  return repeated ? `${base}; repeated by ${loopOf(repeated)}` : base;
}

function retentionOf({ retention }: Judgement['judged']): string {
  switch (retention.kind) {
    case 'kept':
      return `kept: ${retention.how}`;
    case 'escaped':
      return `escaped: ${retention.how}`;
    case 'near-miss':
      return `looks kept and is not (${retention.why})`;
    case 'instance':
      return 'a field of an instance';
    case 'returned':
      return 'returned';
    case 'dropped':
      return 'dropped';
  }
}
