import { becauseOf } from './analysis/execution.ts';
import type { File } from './analysis/file.ts';
import { purposeOf } from './analysis/runtime.ts';
import { findingsOf, judgementsOf, owners } from './analysis/verdict.ts';
import type { Judgement } from './analysis/verdict.ts';
import type { Context } from './create-rule.ts';
import { loopOf, often } from './messages.ts';
import { planRepairs } from './repairs/plan.ts';
import type { Repair } from './repairs/plan.ts';
import type { Settings } from './settings.ts';

/**
 * What was seen at each creation of a file and why the verdict, silence included: one block of lines a creation.
 * Every rule counts as enabled, at its strictest.
 */
export function explain(file: File, settings: Settings, sourceCode: Context['sourceCode']): string {
  const { kind, because } = purposeOf(file.sourceCode.ast, file);
  const enabled = new Map(owners.map((owner) => [owner, { evidence: 'any', check: 'all' } as const]));
  const findings = findingsOf(file, enabled);
  const repairs = planRepairs({ file, findings, settings, sourceCode });
  const blocks = judgementsOf(file.sourceCode.ast, file).map((judgement) => {
    const finding = findings.find(({ creation }) => creation === judgement.creation);
    const repair = finding && repairs.get(finding);
    return block(judgement, file, repair ? repairText(repair) : null);
  });
  const head = `${file.path}: ${kind === 'quiet' ? 'left out' : kind} (${because})`;
  return [head, ...(blocks.length > 0 ? blocks : ['  no creation of a known client'])].join('\n');
}

function block({ creation, judged, findings, silence }: Judgement, file: File, repair: string | null): string {
  const { line, column } = creation.node.loc.start;
  const { factory } = creation;
  const lines: [string, string][] = [
    [
      'client',
      `${creation.origin.module}, ${factory.tier}, dials ${factory.dials === 'never' ? 'never' : `on ${factory.dials}`}`,
    ],
    ['runs', runsOf(judged)],
    ['value', retentionOf(judged)],
  ];
  if (judged.at !== creation.node)
    lines.push(['judged at', `line ${judged.at.loc.start.line}, where its value ends up`]);
  const { calls, using } = judged.release;
  if (using) lines.push(['release', 'closed by `using`']);
  else if (calls.length > 0)
    lines.push(['release', `closed at ${calls.map((call) => `line ${call.loc.start.line}`).join(', ')}`]);
  lines.push(['verdict', silence === null ? findings.map(({ owner }) => owner).join(', then ') : `quiet: ${silence}`]);
  if (repair !== null) lines.push(['repair', repair]);
  return [
    `  ${file.path}:${line}:${column + 1}  ${creation.label}`,
    ...lines.map(([name, text]) => `    ${name.padEnd(10)}${text}`),
  ].join('\n');
}

function repairText(repair: Repair): string {
  if (repair.verdict === 'declined') return `declined: ${repair.reason}`;
  return `${repair.verdict === 'safe' ? 'automatic fix' : 'suggestion'}: ${repair.options.map(({ messageId }) => messageId).join(', ')}`;
}

function runsOf({ execution: { runs, hot, repeated } }: Judgement['judged']): string {
  const base =
    hot === null
      ? runs === 'startup'
        ? 'at start-up'
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
