import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isFunction, memberName, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { settlingMethods } from '../../catalog/idioms/language.ts';
import { iterationMethods } from '../../catalog/idioms/iterating.ts';
import { soleDefinition, variableOf } from '../scopes.ts';
import type { Source } from '../source.ts';
import { anyKey } from '../values/value.ts';
import type { Key } from '../values/value.ts';

type Keys = readonly Key[];

/**
 * Where a value lies in what a function of the language gives that it is passed to, itself or in a list:
 * `Promise.all([connect()])`; `null` for any other function.
 */
export function languageResult(callee: Node, keys: Keys): Keys | null {
  const node = unwrap(callee);
  // A library of promises is often called `Promise`, and does the same.
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return null;
  return results.get(`${node.object.name}.${memberName(node) ?? ''}`)?.(keys) ?? null;
}

const same = (keys: Keys): Keys => keys;
const element = ([, ...rest]: Keys): Keys => rest;
const inList = ([, ...rest]: Keys): Keys => [anyKey, ...rest];

const results: ReadonlyMap<string, (keys: Keys) => Keys> = new Map([
  ['Array.from', same],
  ['Object.assign', same],
  ['Object.entries', ([, ...rest]: Keys) => [anyKey, '1', ...rest]],
  ['Object.freeze', same],
  ['Object.fromEntries', ([, , ...rest]: Keys) => [anyKey, ...rest]],
  ['Object.seal', same],
  ['Object.values', inList],
  ['Promise.all', same],
  ['Promise.allSettled', ([key, ...rest]: Keys) => [key ?? anyKey, 'value', ...rest]],
  ['Promise.any', element],
  ['Promise.race', element],
  ['Promise.resolve', same],
]);

/** Where an element lies in what a method of its list, set or map gives; `null` for any other method. */
export function collectionResult(name: Key, [key, ...rest]: Keys): Keys | null {
  if (ofElement.has(name)) return rest;
  if (ofList.has(name)) return [anyKey, ...rest];
  if (name === 'entries') return [anyKey, '1', ...rest];
  return name === 'concat' || name === 'with' ? [key ?? anyKey, ...rest] : null;
}

const ofElement: ReadonlySet<string> = new Set(['at', 'find', 'findLast', 'get', 'pop', 'shift']);

const ofList: ReadonlySet<string> = new Set([
  'filter',
  'flat',
  'reverse',
  'slice',
  'sort',
  'splice',
  'toReversed',
  'toSorted',
  'toSpliced',
  'values',
]);

/** Which parameter of its callback a method of a list gives each element to; `null` for any other method. */
export function elementTaker(name: Key): number | null {
  if (!iterationMethods.has(name)) return null;
  return name.startsWith('reduce') ? 1 : 0;
}

/** The call whose list has what its callback returns: `ids.map((id) => connect(id))`. */
export function mapsWith(fn: FunctionNode): Node | null {
  const { parent } = fn;
  if (!isCall(parent) || parent.callee.type !== 'MemberExpression' || parent.arguments[0] !== fn) return null;
  const name = memberName(parent.callee);
  return name === 'map' || name === 'flatMap' ? parent : null;
}

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
