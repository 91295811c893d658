import type { TSESTree } from '@typescript-eslint/utils';
import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { variableOf } from '../../../facts/scopes.ts';
import { memberName, unwrapTypes } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { sqlMethods } from '../../../catalog/idioms/sql.ts';
import { changesOf } from '../changes.ts';
import { pathTo } from '../changes/patterns.ts';
import { meet } from '../changes/search.ts';
import type { Change, Path } from '../changes/search.ts';
import type { File } from '../../../analysis/model.ts';

/** Whether the list or object of statements that a variable holds is changed anywhere before it runs. */
export function isChanged(raw: Node, variable: Scope.Variable, file: File): boolean {
  const { type } = unwrapTypes(raw);
  return (type === 'ObjectExpression' || type === 'ArrayExpression') && isAnyChanged(variable, [], file);
}

export function isNameChanged(name: TSESTree.Identifier, file: File): boolean {
  return isAnyChanged(variableOf(name, file), [], file);
}

/** `statements.first` where anything writes `statements.first`, or may. */
export function isMemberChanged(member: TSESTree.MemberExpression, file: File): boolean {
  const { keys, root } = pathTo(member);
  return root.type === 'Identifier' && isAnyChanged(variableOf(root, file), keys, file);
}

function isAnyChanged(variable: Scope.Variable | null, path: Path, file: File): boolean {
  return variable !== null && changesOf(variable, file).some((change) => counts(change) && meet(change.path, path));
}

/** What other files do with an export is not asked: statements are constants there. A driver only reads what it runs. */
function counts({ how, node }: Change): boolean {
  if (how === 'exported') return false;
  return how !== 'handed' || !isMethodCall(node) || !sqlMethods.test(memberName(node.callee) ?? '');
}

function isMethodCall(node: Node): node is TSESTree.CallExpression & { callee: TSESTree.MemberExpression } {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression';
}
