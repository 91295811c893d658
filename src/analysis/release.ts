import type { TSESTree } from '@typescript-eslint/utils';
import { isWrapper, memberName, nearestRunnable } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { creationAt } from './creation.ts';
import type { Creation } from './creation.ts';
import { variableOf } from './file.ts';
import type { File } from './file.ts';
import { memoByNode } from './memo.ts';

/** How the function that created a client closes it again. */
export interface Release {
  /** Calls of a close method on the client. */
  readonly calls: readonly TSESTree.CallExpression[];
  /** `using` or `await using` closes it at the end of the block. */
  readonly using: boolean;
}

/** Is the client closed by the function that made it? */
export const releaseOf = memoByNode((node: Node, { creation, file }: { creation: Creation; file: File }): Release => {
  const binding = bindingOf(node, file);
  if (!binding) return { calls: [], using: false };
  const variable = variableOf(binding.id, file);
  const home = nearestRunnable(node);
  const calls = (variable?.references ?? []).flatMap(({ identifier }) => {
    const { parent } = identifier;
    if (parent.type !== 'MemberExpression' || parent.object !== identifier) return [];
    const call = parent.parent.type === 'ChainExpression' ? parent.parent.parent : parent.parent;
    if (call.type !== 'CallExpression' || call.callee !== parent) return [];
    return creation.factory.close.includes(memberName(parent) ?? '') && isWithin(call, home) ? [call] : [];
  });
  return { calls, using: binding.declaration?.kind === 'using' || binding.declaration?.kind === 'await using' };
});

function isWithin(node: Node, home: Node | null): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) if (at === home) return true;
  return home === null;
}

/** The variable that directly receives a value: `const client = await createClient().connect()`, or a callback's parameter. */
export function bindingOf(
  node: Node,
  file: File,
): { readonly id: TSESTree.Identifier; readonly declaration: TSESTree.VariableDeclaration | null } | null {
  const delivered = creationAt(node, file)?.delivered;
  if (delivered) return { id: delivered, declaration: null };
  let at: Node = node;
  for (;;) {
    const { parent } = at;
    if (!parent) return null;
    if (
      isWrapper(parent) ||
      parent.type === 'LogicalExpression' ||
      (parent.type === 'ConditionalExpression' && parent.test !== at)
    )
      at = parent;
    else if (
      parent.type === 'MemberExpression' &&
      parent.object === at &&
      parent.parent.type === 'CallExpression' &&
      parent.parent.callee === parent
    )
      at = parent.parent;
    else break;
  }
  const { parent } = at;
  if (parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'Identifier')
    return { id: parent.id, declaration: parent.parent };
  if (parent?.type === 'AssignmentExpression' && parent.right === at && parent.left.type === 'Identifier')
    return { id: parent.left, declaration: null };
  return null;
}
