import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isWrapper, memberName, nearestRunnable } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { creationAt } from './creation.ts';
import type { Creation } from './creation.ts';
import { variableOf } from '../facts/scopes.ts';
import { memoByNode } from '../facts/memo.ts';
import { referencesIn } from '../facts/references.ts';
import { unpackedBy } from './unpacked.ts';
import type { File } from './model.ts';

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
  const calls = variable ? closingCalls(variable, nearestRunnable(node), creation.factory.close) : [];
  return { calls, using: binding.declaration?.kind === 'using' || binding.declaration?.kind === 'await using' };
});

/** Calls that close what a variable holds; one that is assigned again and again is asked as often. */
function closingCalls(
  variable: Scope.Variable,
  home: Runnable | null,
  close: readonly string[],
): readonly TSESTree.CallExpression[] {
  const known = closings.get(variable)?.find((candidate) => candidate.home === home && candidate.close === close);
  if (known) return known.calls;
  const calls = referencesIn(variable, home).flatMap((identifier) => {
    const { parent } = identifier;
    if (parent.type !== 'MemberExpression' || parent.object !== identifier) return [];
    const call = parent.parent.type === 'ChainExpression' ? parent.parent.parent : parent.parent;
    if (call.type !== 'CallExpression' || call.callee !== parent) return [];
    return close.includes(memberName(parent) ?? '') ? [call] : [];
  });
  closings.set(variable, [{ home, close, calls }, ...(closings.get(variable) ?? []).slice(0, 3)]);
  return calls;
}

interface Closing {
  readonly home: Runnable | null;
  readonly close: readonly string[];
  readonly calls: readonly TSESTree.CallExpression[];
}

const closings = new WeakMap<Scope.Variable, readonly Closing[]>();

/**
 * The variable that directly receives a value: `const client = await createClient().connect()`, the name that takes it
 * out of what a function of this file returns, or a callback's parameter.
 */
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
  if (parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'ObjectPattern') {
    const { client } = unpackedBy(parent.id, file);
    return client && { id: client, declaration: null };
  }
  if (parent?.type === 'AssignmentExpression' && parent.right === at && parent.left.type === 'Identifier')
    return { id: parent.left, declaration: null };
  return null;
}
