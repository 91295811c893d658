import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, memberName, nearestRunnable } from '../../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { soleDefinition, variableOf } from '../scopes.ts';
import type { Source } from '../source.ts';

/** A function that runs as a part of a promise, and nowhere else: it is not handed out with the promise. */
export interface Settling {
  readonly callback: FunctionNode;
  readonly promise: TSESTree.CallExpression | TSESTree.NewExpression;
  /** What the callback of `then` returns, the promise has; an executor has to resolve with it. */
  readonly byReturn: boolean;
}

/** `new Promise(executor)`, `promise.then(callback)`, for the function that stands there. */
export function settlingOf(fn: Node): Settling | null {
  const { parent } = fn;
  if (!isFunction(fn)) return null;
  if (parent?.type === 'NewExpression')
    return parent.callee.type === 'Identifier' && parent.callee.name === 'Promise'
      ? { callback: fn, promise: parent, byReturn: false }
      : null;
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return null;
  return settlingMethods.has(memberName(parent.callee) ?? '')
    ? { callback: fn, promise: parent, byReturn: true }
    : null;
}

export const settlingMethods: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** The promise that gets the first argument of a call: `resolve(client)` in an executor. */
export function resolvedBy(callee: Node, source: Source): Settling['promise'] | null {
  const variable = callee.type === 'Identifier' ? variableOf(callee, source) : null;
  const definition = variable && soleDefinition(variable);
  if (definition?.type !== 'Parameter') return null;
  const settling = settlingOf(definition.node);
  return settling && !settling.byReturn && settling.callback.params[0] === definition.name ? settling.promise : null;
}

/** The outermost function within another one that a node's function belongs to. */
export function outermostWithin(fn: Runnable, home: Runnable | null): Runnable {
  let at = fn;
  for (let outer = nearestRunnable(at); outer && outer !== home; outer = nearestRunnable(at)) at = outer;
  return at;
}
