import { becauseOf } from '../analysis/execution.ts';
import type { Execution, File } from '../analysis/model.ts';
import type { Retention } from '../analysis/retention.ts';
import { purposeOf } from '../analysis/runtime.ts';
import { asksForCap } from '../analysis/verdict.ts';
import type { Judgement } from '../analysis/verdict.ts';
import { loopOf, often } from '../messages.ts';
import { changeText, checkText, repairMessages } from '../repairs/messages.ts';
import type { Repair } from '../repairs/repair.ts';

/** What a file is for, and what says so. */
export function purposeText(file: File): string {
  const { kind, because } = purposeOf(file.sourceCode.ast, file);
  return `${kind === 'quiet' ? 'left out' : kind} (${because})`;
}

/** Who finds something, or why nobody does. */
export function verdictText({ findings, silence }: Pick<Judgement, 'findings' | 'silence'>): string {
  if (silence !== null) return `quiet (${silence.kind}): ${silence.because}`;
  return findings
    .map((finding) => `${finding.owner}${asksForCap(finding) ? ' with `requireMaxSockets`' : ''}`)
    .join(', then ');
}

/** What would be changed, or why nothing is offered. */
export function repairText(repair: Repair): string {
  if (repair.verdict === 'declined') return `declined: ${repair.reason}`;
  const changes = repair.options.map(changeText).join(' or ');
  const known = repair.verdict === 'review' ? checkText(repair.reason) : '';
  const options = repair.options.map(({ messageId, data }) =>
    // The reason stands in front already.
    filled(repairMessages[messageId], (name) => (data[name] === known ? '' : (data[name] ?? ''))),
  );
  return repair.verdict === 'safe'
    ? `automatic fix (${changes}): ${options.join(' Or: ')}`
    : `suggestion (${changes}), because ${repair.reason}: ${options.join(' Or: ')}`;
}

/** A message with what stands for its names: `Create the {{noun}} once.` */
function filled(message: string, standsFor: (name: string) => string): string {
  const [before = '', ...parts] = message.split('{{');
  const texts = parts.map((part) => {
    const end = part.indexOf('}}');
    return `${standsFor(part.slice(0, end))}${part.slice(end + 2)}`;
  });
  return [before, ...texts].join('');
}

/** How often code runs, and how we know. */
export function runsText({ runs, seldom, hot, repeated }: Execution): string {
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

/** What becomes of a value. */
export function retentionText(retention: Retention): string {
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
