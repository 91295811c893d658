import type { ReportDescriptor, RuleFixer, SuggestionReportDescriptor } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from './analysis/creation.ts';
import type { Finding } from './analysis/verdict.ts';
import type { Linting } from './create-rule.ts';
import { joined } from './repairs/edits.ts';
import { planRepairs } from './repairs/plan.ts';
import type { Repair, RepairOption } from './repairs/plan.ts';
import type { Settings } from './settings.ts';

/** The head of a creation, which is what the squiggle covers: `new Pool`, `redis.createClient`. */
export function headOf({ node }: Pick<Creation, 'node'>): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return { start: node.loc.start, end: node.callee.loc.end };
}

/** The fix or the suggestions of a finding, for `context.report`, as the settings want repairs. */
export function repairOf(
  finding: Finding,
  { context, file, findings, settings }: Linting,
): Pick<ReportDescriptor<string>, 'fix' | 'suggest'> {
  const repair = planRepairs({ file, findings, settings, sourceCode: context.sourceCode }).get(finding);
  return repair ? offered(repair, settings, context.sourceCode.text) : { fix: null, suggest: [] };
}

/** A repair of a text as ESLint wants it, as the settings want repairs. */
export function offered(
  repair: Repair,
  settings: Settings,
  text: string,
): Pick<ReportDescriptor<string>, 'fix' | 'suggest'> {
  if (repair.verdict === 'declined') return { fix: null, suggest: [] };
  const [first, ...others] = repair.options;
  const isFix = settings.repair === 'all' || (settings.repair === 'safe' && repair.verdict === 'safe');
  const suggested = (option: RepairOption): SuggestionReportDescriptor<string> => ({
    messageId: option.messageId,
    data: option.data,
    fix: applied(option, text),
  });
  return isFix
    ? { fix: applied(first, text), suggest: others.map(suggested) }
    : { fix: null, suggest: repair.options.map(suggested) };
}

function applied({ edits }: RepairOption, text: string) {
  return (fixer: RuleFixer) => {
    const edit = joined(edits, text);
    return fixer.replaceTextRange(edit.range, edit.text);
  };
}
