import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isCall, isFunction, isInside, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { listeningMethods } from '../../catalog/idioms/running.ts';
import { soleValue, variableOf } from '../../facts/scopes.ts';
import { functionsOf, lastName } from '../functions.ts';
import { returnedExpressions } from '../../facts/outline.ts';
import { memoByNode } from '../../facts/memo.ts';
import type { File } from '../model.ts';

/** Whether a nested function may run after the one around it is done: it is stored, or handed to something unknown. */
export function runsLater(fn: Runnable, { home, file }: { home: Runnable | null; file: File }): boolean {
  for (let at: Runnable | null = fn; at && at !== home; at = nearestRunnable(at)) {
    const { parent } = at;
    if (!isCall(parent)) {
      if (parent.type === 'VariableDeclarator' || at.type === 'FunctionDeclaration') return false;
      return nearestRunnable(at) !== home || !belongsToLocal(at, file);
    }
    const name = lastName(parent.callee) ?? '';
    if (listeningMethods.test(name)) return true;
  }
  return false;
}

/**
 * Whether a function is a member of an object that is made, used and dropped around it, so that it does not outlive
 * that code: `const store = new Store(); store.find = () => client.query(sql); await store.find();`.
 */
export const belongsToLocal = memoByNode((fn: Runnable, file: File): boolean => {
  const variable = objectOf(fn, file);
  const made = variable && soleValue(variable);
  if (!variable || !made || !isCall(unwrap(made))) return false;
  const home = nearestRunnable(fn);
  return (
    nearestRunnable(made) === home &&
    variable.references.every(({ identifier, init }) => {
      if (init) return true;
      const around = nearestRunnable(identifier);
      if (around !== home) return around !== null && objectOf(around, file) === variable;
      return isMember(identifier) || isWaitedFor(identifier);
    })
  );
});

/** The variable whose object a function becomes a member of. */
function objectOf(fn: Runnable, file: File): Scope.Variable | null {
  const { parent } = fn;
  if (parent.type !== 'AssignmentExpression' || parent.right !== fn || parent.left.type !== 'MemberExpression')
    return null;
  const { object } = parent.left;
  return object.type === 'Identifier' ? variableOf(object, file) : null;
}

/** `store.find = …` and `await store.find()`; what a method gives that is not waited for may go on using the object. */
function isMember(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
  const use = parent.parent;
  if (use.type === 'AssignmentExpression') return use.left === parent;
  return isCall(use) && use.callee === parent && isDoneWith(use);
}

/** Whether it is an argument of a call that is waited for, alone or in an object. */
function isWaitedFor(identifier: Node): boolean {
  for (let at = identifier.parent; at; at = at.parent) {
    if (isCall(at)) return at.parent.type === 'AwaitExpression';
    if (at.type !== 'Property' && at.type !== 'ObjectExpression' && at.type !== 'ArrayExpression') return false;
  }
  return false;
}

function isDoneWith(call: Node): boolean {
  return call.parent?.type === 'AwaitExpression' || call.parent?.type === 'ExpressionStatement';
}

/** Whether a nested function leaves the outer one with what that returns. */
export function isReturned(fn: FunctionNode, home: Runnable | null, file: File): boolean {
  if (!home || !isFunction(home)) return false;
  return returnedBy(home, file).has(fn) || returnedExpressions(home, file).some((value) => isInside(fn, value));
}

const returnedBy = memoByNode(
  (home: FunctionNode, file: File): ReadonlySet<FunctionNode> =>
    new Set(returnedExpressions(home, file).flatMap((value) => functionsOf(value, file))),
);
