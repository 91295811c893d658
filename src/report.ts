import type { ReportDescriptor } from '@typescript-eslint/utils/ts-eslint';
import type { Creation } from './analysis/creation.ts';
import type { Finding } from './analysis/verdict.ts';
import type { Linting } from './create-rule.ts';

/** The head of a creation, which is what the squiggle covers: `new Pool`, `redis.createClient`. */
export function headOf({ node }: Creation): { start: { line: number; column: number }; end: { line: number; column: number } } {
  return { start: node.loc.start, end: node.callee.loc.end };
}

/** The fix or the suggestions of a finding, for `context.report`. */
export function repairOf(_finding: Finding, _linting: Linting): Pick<ReportDescriptor<string>, 'fix' | 'suggest'> {
  return { fix: null, suggest: [] };
}
