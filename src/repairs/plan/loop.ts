import type { Edit } from '../edits.ts';
import { isFunction, isLoop } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { commentBehind, indentAt, layoutOf } from '../layout.ts';
import type { Released } from '../release.ts';
import type { Writing } from './write.ts';
import type { Draft } from '../repair.ts';

/** Closes the client behind the loop instead of in it. */
export function releaseBehind(
  { destination, site }: Writing,
  { statements, edits, emptied }: Released,
  name: string,
  { sourceCode }: Draft,
): Edit | { readonly reason: string } {
  const [statement] = statements;
  const loop = loopIn(destination.statement);
  if (!statement || statements.length > 1 || edits.length > (emptied.length > 0 ? 0 : 1) || !loop)
    return { reason: 'it is closed in more than one place of the loop' };
  const [tried] = emptied;
  const holder = tried ? tried.parent : statement.parent;
  if (holder !== loop.body) return { reason: 'it is closed under a condition' };
  if (site.declaration?.variable.name !== name)
    return { reason: 'what closes it behind the loop would need another name' };
  if (leavesEarly(loop, sourceCode.visitorKeys))
    return { reason: 'the loop is left early, and the client would stay open' };
  const { newline } = layoutOf(sourceCode.ast, sourceCode);
  const end = commentBehind(destination.statement, sourceCode)?.range[1] ?? destination.statement.range[1];
  return {
    range: [end, end],
    text: `${newline}${indentAt(sourceCode.text, destination.statement.range[0])}${sourceCode.getText(statement)}`,
  };
}

function loopIn(statement: Node): import('../../ast/nodes.ts').LoopNode | null {
  if (isLoop(statement)) return statement;
  return statement.type === 'LabeledStatement' ? loopIn(statement.body) : null;
}

function leavesEarly(loop: Node, keys: Draft['sourceCode']['visitorKeys']): boolean {
  let leaves = false;
  walk(loop, keys, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'ReturnStatement') leaves = true;
    return undefined;
  });
  return leaves;
}
