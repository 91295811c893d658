import type { TSESTree } from '@typescript-eslint/utils';
import type { ReportDescriptor, RuleFixer, SuggestionReportDescriptor } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from './analysis/creation.ts';
import type { Finding } from './analysis/verdict.ts';
import type { Context, Linting } from './create-rule.ts';
import { joined } from './repairs/edits.ts';
import { withinHost } from './repairs/host.ts';
import { planRepairs } from './repairs/plan.ts';
import type { Repair, RepairOption } from './repairs/repair.ts';

/** The head of a creation, which is what the squiggle covers: `new Pool`, `redis.createClient`. */
export function headOf({ node }: Pick<Creation, 'node'>): {
  start: { line: number; column: number };
  end: { line: number; column: number };
} {
  return { start: node.loc.start, end: node.callee.loc.end };
}

/** The fix or the suggestions of a finding, for `context.report`, as the settings want repairs. */
export function repairOf(finding: Finding, linting: Linting): Pick<ReportDescriptor<string>, 'fix' | 'suggest'> {
  const { context, file, findings, settings } = linting;
  const repair = planRepairs({ file, findings, settings, sourceCode: context.sourceCode }).get(finding);
  return repair ? offered(repair, finding.creation.node, linting) : { fix: null, suggest: [] };
}

/**
 * The repair of a node as ESLint wants it, as the settings want repairs, if the file may be written in its language. All
 * repairs come through here: none leaves the script of the node.
 */
export function offered(
  planned: Repair,
  node: TSESTree.Node,
  { context, settings }: Pick<Linting, 'context' | 'settings'>,
): Pick<ReportDescriptor<string>, 'fix' | 'suggest'> {
  const repair = withinHost(planned, node, context.sourceCode);
  if (repair.verdict === 'declined') return { fix: null, suggest: [] };
  const { text } = context.sourceCode;
  const [first, ...others] = repair.options.filter((option) => isReadable(option, context));
  if (!first) return { fix: null, suggest: [] };
  const isFix = settings.repair === 'all' || (settings.repair === 'safe' && repair.verdict === 'safe');
  const suggested = (option: RepairOption): SuggestionReportDescriptor<string> => ({
    messageId: option.messageId,
    data: option.data,
    fix: applied(option, text),
  });
  return isFix
    ? { fix: applied(first, text), suggest: others.map(suggested) }
    : { fix: null, suggest: [first, ...others].map(suggested) };
}

/** Whether the parser that is configured reads what the edits write. Most are configured to read everything there is. */
function isReadable({ edition = 3 }: RepairOption, { languageOptions: { ecmaVersion } }: Context): boolean {
  return typeof ecmaVersion !== 'number' || edition <= ecmaVersion;
}

function applied({ edits }: RepairOption, text: string) {
  return (fixer: RuleFixer) => {
    const edit = joined(edits, text);
    return fixer.replaceTextRange(edit.range, edit.text);
  };
}
