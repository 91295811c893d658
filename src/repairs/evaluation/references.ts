import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isNothing } from '../../analysis/broken-cache/stores.ts';
import { memoByNode } from '../../facts/memo.ts';
import { isCall, isInside, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { File } from '../../analysis/model.ts';

/** Whether a name is read or written there, and not the name of a member or label. */
export function isReference(id: TSESTree.Identifier): boolean {
  const { parent } = id;
  switch (parent.type) {
    case 'MemberExpression':
      return parent.object === id || parent.computed;
    case 'Property':
      return parent.value === id || parent.computed;
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return parent.value === id || parent.computed;
    case 'TSQualifiedName':
      return parent.left === id;
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'LabeledStatement':
    case 'MetaProperty':
      return false;
    default:
      return true;
  }
}

export function isInTypePosition(id: Node): boolean {
  return (
    id.parent?.type === 'TSTypeReference' ||
    id.parent?.type === 'TSQualifiedName' ||
    id.parent?.type === 'TSTypeQuery' ||
    id.parent?.type === 'TSImportType'
  );
}

export function isCalleeOf(id: Node, value: Node): boolean {
  const call = unwrapTypes(value);
  return isCall(call) && isInside(id, call.callee);
}

/** Whether what a scope declares can be named in another. */
export function isReachable(scope: Scope.Scope, from: Scope.Scope): boolean {
  for (let at: Scope.Scope | null = from; at; at = at.upper) if (at === scope) return true;
  return false;
}

/**
 * Whether a variable is given a value in two places. A default and what it stands in for share one;
 * `let client = null` only makes room.
 */
export const isAssignedTwice = memoByNode((variable: Scope.Variable): boolean => {
  const writes = variable.references.filter(
    (reference) => reference.isWrite() && !(reference.init === true && isNothing(reference.writeExpr as Node | null)),
  );
  return new Set(writes.map(({ identifier }) => identifier)).size > 1;
});

/** Whether something is assigned to a member, or to a member of it. */
export function isWritten(member: Node): boolean {
  let at = member;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  const { parent } = at;
  switch (parent?.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return parent.left === at;
    case 'ArrayPattern':
    case 'RestElement':
      return true;
    case 'Property':
      return parent.value === at && parent.parent.type === 'ObjectPattern';
    default:
  }
  return parent?.type === 'UpdateExpression' || (parent?.type === 'UnaryExpression' && parent.operator === 'delete');
}

/** `export let pool`, `export { pool }`: other files read what it holds. */
export function isExported(variable: Scope.Variable): boolean {
  return (
    variable.references.some(({ identifier }) => identifier.parent.type === 'ExportSpecifier') ||
    variable.defs.some(({ node }) => (node as Node).parent?.parent?.type === 'ExportNamedDeclaration')
  );
}

/** Where the file names what nobody in it declares, by name. Found by the scopes: a walk over the file costs more. */
export const globalReferences = memoByNode((_program: TSESTree.Program, { sourceCode }: File) => {
  const found = new Map<string, Node[]>();
  for (const { references } of sourceCode.scopeManager?.scopes ?? [])
    for (const { identifier, resolved } of references) {
      if (resolved && resolved.defs.length > 0) continue;
      const named = found.get(identifier.name);
      if (named) named.push(identifier);
      else found.set(identifier.name, [identifier]);
    }
  return found;
});
