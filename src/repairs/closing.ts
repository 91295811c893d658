import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import type { Closing } from '../analysis/closing.ts';
import type { Node } from '../ast/nodes.ts';
import type { Settings } from '../settings.ts';
import type { Edit } from './edits.ts';
import { removal } from './layout.ts';
import type { Repair } from './repair.ts';
import { statementsIn } from './statements.ts';

/** The option or header goes; what was meant by it is for its author to say. */
export function stopClosing(
  { at, text, leavesGlobalAgent }: Closing,
  settings: Settings,
  sourceCode: SourceCode,
): Repair {
  const declined = (reason: string): Repair => ({ verdict: 'declined', reason });
  if (leavesGlobalAgent && !settings.node.globalAgentKeepsAlive)
    return declined('the global agent of the oldest Node.js that is supported closes connections too');
  const edit = at.type === 'Property' ? withoutProperty(at, sourceCode) : withoutStatement(at, sourceCode);
  if (!edit) return declined('it cannot be taken out');
  return {
    verdict: 'review',
    options: [{ messageId: 'leaveOut', data: { text }, edits: [edit] }],
    reason: 'somebody wrote it on purpose',
  };
}

function withoutStatement(at: Node, sourceCode: SourceCode): Edit | null {
  const statement = at.parent;
  if (statement?.type !== 'ExpressionStatement') return null;
  // `if (old) options.agent = false;` needs its statement.
  // Nor does a block want to be left empty, with what was said about it.
  if (statement.parent.type === 'BlockStatement' && statement.parent.body.length === 1) return null;
  return statementsIn(statement.parent) ? removal(statement, sourceCode) : null;
}

/** A property with its comma and the white space that sets it off. */
function withoutProperty(property: TSESTree.Property, sourceCode: SourceCode): Edit | null {
  if (sourceCode.getCommentsBefore(property).length > 0) return null;
  const before = sourceCode.getTokenBefore(property) as TSESTree.Token;
  const after = sourceCode.getTokenAfter(property) as TSESTree.Token;
  if (after.value === ',') {
    const next = sourceCode.getTokenAfter(after, { includeComments: true });
    const isAlone = next?.loc.start.line !== after.loc.end.line;
    return isAlone || !next
      ? { range: [before.range[1], after.range[1]], text: '' }
      : { range: [property.range[0], next.range[0]], text: '' };
  }
  if (before.value === ',') return { range: [before.range[0], property.range[1]], text: '' };
  return { range: [before.range[1], after.range[0]], text: '' };
}
