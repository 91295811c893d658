import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isClass, isFunction } from '../../ast/nodes.ts';
import type { FunctionNode, Runnable } from '../../ast/nodes.ts';
import { exportedRunnables } from '../exports.ts';
import { soleDefinition, variableOf } from '../../facts/scopes.ts';
import { gettersOf, membersOf } from '../members.ts';
import { outlineOf } from '../../facts/outline.ts';
import type { File } from '../model.ts';

/** Functions and classes that code elsewhere can get hold of. */
export function escapingFrom(program: TSESTree.Program, file: File): Set<Runnable> {
  const escaping = new Set<Runnable>(exportedRunnables(program, file).keys());
  const { functions, classes } = outlineOf(program, file);
  for (const runnable of [...functions, ...classes]) {
    if (!escaping.has(runnable) && !usesAreCalls(runnable, file)) escaping.add(runnable);
  }
  for (const node of classes) {
    if (!escaping.has(node)) continue;
    for (const [name, member] of [...membersOf(node, file), ...gettersOf(node, file)]) {
      if (member && isFunction(member) && !isPrivate(member, name)) escaping.add(member);
    }
  }
  return escaping;
}

function isPrivate(member: FunctionNode, name: string): boolean {
  const holder = member.parent;
  return (
    name.startsWith('#') ||
    ((holder.type === 'MethodDefinition' || holder.type === 'PropertyDefinition') && holder.accessibility === 'private')
  );
}

/** Whether a function is only ever called or handed to a call, so that all its callers are visible. */
function usesAreCalls(runnable: Runnable, file: File): boolean {
  const { parent } = runnable;
  if (parent.type === 'MethodDefinition' || (parent.type === 'PropertyDefinition' && isFunction(runnable))) return true;
  if (isCall(parent)) return true;
  const declarator = parent.type === 'VariableDeclarator' ? parent : null;
  const id = declarator?.id ?? (runnable.type === 'FunctionDeclaration' || isClass(runnable) ? runnable.id : null);
  if (id?.type !== 'Identifier') return false;
  const variable = variableOf(id, file);
  if (!variable || !soleDefinition(variable)) return false;
  return variable.references.every((reference) => {
    const at = reference.identifier.parent;
    if (reference.init || (reference as { isTypeReference?: boolean }).isTypeReference) return true;
    if (isCall(at)) return true;
    if ((at.type === 'ClassDeclaration' || at.type === 'ClassExpression') && at.superClass === reference.identifier)
      return true;
    return at.type === 'MemberExpression' && at.object === reference.identifier;
  });
}
