import { isCall, memberName, unwrap } from '../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { iterationMethods } from '../../catalog/idioms/iterating.ts';
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
