import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isFunction, isInside, nearestRunnable } from '../../ast/nodes.ts';
import { contains } from '../../facts/contains.ts';
import type { FunctionNode, Node } from '../../ast/nodes.ts';
import { exclusive, keptPromise } from '../../catalog/idioms/keeping.ts';
import { walk } from '../../ast/walk.ts';
import { guardAt, targetOf } from '../retention/guards.ts';
import type { Guard } from '../retention/guards.ts';
import { mentions, placeOf } from '../../facts/places.ts';
import type { Store } from './stores.ts';
import type { File } from '../model.ts';

/** A test and a store with something awaited between them. */
export interface Race {
  readonly store: Store;
  /** What asks whether it is there; `null` where `??=` does. */
  readonly guard: Guard | null;
  /** The first thing that is awaited in between. */
  readonly awaited: Node;
}

/** Is something awaited between the test for the client and its store, so that two callers can both make one? */
export function raceOf(store: Store, fn: FunctionNode, file: File): Race | null {
  const { node, into, key, target, settled } = store;
  // Where the function of a `then` puts it away, the whole promise stands between the test and the store.
  const stored = settled ?? node;
  if (node.type !== 'AssignmentExpression' || key || target.lives !== 'on' || nearestRunnable(stored) !== fn)
    return null;
  const holder = placeOf(into, file);
  if (!holder || (settled && node.operator !== '=')) return null;
  const guard = node.operator === '=' ? guardAt(stored, [target], file) : null;
  if (node.operator === '=' && !(guard && mentions(guard.test, holder, file))) return null;
  const from = guard?.test ?? node.left;
  const region = guard?.place === 'around' ? branchOf(guard.test, stored) : fn;
  if (!region || isExclusive(fn, file)) return null;
  let awaited: Node | null = settled;
  let claimed = false;
  // Who asks again after the last thing that is awaited finds what others made meanwhile.
  let lastAwait = settled ? settled.range[0] : -1;
  let lastTest = -1;
  walk(region, file.sourceCode.visitorKeys, (at) => {
    if (isFunction(at) && at !== fn) return false;
    if (at.range[0] < from.range[1] || at.range[0] > node.range[1]) return undefined;
    if (at.type === 'AwaitExpression') {
      if (awaited === null || at.range[0] < awaited.range[0]) awaited = at;
      lastAwait = Math.max(lastAwait, at.range[0]);
    }
    if (at.type === 'IfStatement' && mentions(at.test, holder, file)) lastTest = Math.max(lastTest, at.range[0]);
    // Another lasting variable that is written first may tell the callers that come meanwhile.
    if (at.type === 'AssignmentExpression' && at !== node && targetOf(at.left, file)?.lives === 'on') claimed = true;
    return undefined;
  });
  return awaited && !claimed && lastTest < lastAwait ? { store, guard, awaited } : null;
}

/** The branch of a condition that holds a node. */
function branchOf(test: Node, node: Node): Node | null {
  let at = node;
  while (at.parent && at.parent !== test.parent) at = at.parent;
  return at.parent && isInside(node, at) ? at : null;
}

/** Whether the function, or the call that it is handed to, names a lock or a promise that is kept. */
function isExclusive(fn: FunctionNode, file: File): boolean {
  const whole = fn.parent.type === 'CallExpression' ? fn.parent : fn;
  return contains(whole, file, (at) => isName(at) && (exclusive.test(at.name) || isKeptPromise(at)));
}

/** A promise that is kept may be what others wait for; the language's own, and a method that gives one, are none. */
function isKeptPromise(name: TSESTree.Identifier | TSESTree.PrivateIdentifier): boolean {
  if (name.name === 'Promise' || !keptPromise.test(name.name)) return false;
  const { parent } = name;
  return !(parent.type === 'MemberExpression' && parent.property === name && isCalled(parent));
}

function isCalled(callee: Node): boolean {
  const { parent } = callee;
  return parent !== undefined && isCall(parent) && parent.callee === callee;
}

function isName(node: Node): node is TSESTree.Identifier | TSESTree.PrivateIdentifier {
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier';
}
