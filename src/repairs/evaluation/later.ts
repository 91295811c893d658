import { callGraphOf } from '../../analysis/calls.ts';
import { registrationsOf } from '../../analysis/registrations.ts';
import { isCall, isFunction, isInside, isLoop, nearestRunnable } from '../../ast/nodes.ts';
import type { Node, Runnable } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import type { File } from '../../analysis/model.ts';

/** The expression that is to be evaluated once, and what "once" means. */
export interface Moment {
  readonly made: Node;
  /** Once for each run of the code around it, in front of a loop; not once for the process. */
  readonly isPerRun: boolean;
}

/**
 * Whether code may run between two evaluations of an expression: not only while the program starts, or in a loop that
 * evaluates it again.
 */
export function isLater(node: Node, moment: Moment, file: File): boolean {
  return isLaterFrom(node, moment, file, new Set());
}

function isLaterFrom(node: Node, moment: Moment, file: File, seen: Set<Runnable>): boolean {
  if (sharesLoop(node, moment.made)) return true;
  const runnable = nearestRunnable(node);
  if (moment.isPerRun && runnable === nearestRunnable(moment.made)) return false;
  if (isAwaitedLoop(node, file)) return true;
  if (!runnable) return false;
  return isCalledLater(runnable, moment, file, seen);
}

/** Whether anything but plain calls by code that starts the program runs a function or makes an instance. */
function isCalledLater(runnable: Runnable, moment: Moment, file: File, seen: Set<Runnable>): boolean {
  const program = file.sourceCode.ast;
  const { into, escaping } = callGraphOf(program, file);
  const edges = into.get(runnable) ?? [];
  if (seen.has(runnable) || edges.length === 0) return !seen.has(runnable);
  if (escaping.has(runnable) || registrationsOf(program, file).of.has(runnable)) return true;
  seen.add(runnable);
  return edges.some(({ kind, site, from }) => {
    if (kind !== 'call') return true;
    // The edge from a class to its constructor stands where the class stands.
    return isCall(site)
      ? isLaterFrom(site, moment, file, seen)
      : from !== null && isCalledLater(from, moment, file, seen);
  });
}

/** Whether a loop evaluates both, turn by turn; a call that goes over elements is one too. */
function sharesLoop(one: Node, other: Node): boolean {
  for (let at = other.parent; at; at = at.parent) {
    const isAround = isLoop(at) || (isFunction(at) && isCall(at.parent) && at.parent.callee !== at);
    if (isAround && isInside(one, at) && !isHead(one, at)) return true;
  }
  return false;
}

/** Whether a node is evaluated once before the first turn of a loop. */
function isHead(node: Node, loop: Node): boolean {
  if (loop.type === 'ForStatement') return loop.init ? isInside(node, loop.init) : false;
  return (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && isInside(node, loop.right);
}

/** Whether a loop around a node waits for something on each turn: it may go on for as long as the program runs. */
function isAwaitedLoop(node: Node, file: File): boolean {
  for (let at = node.parent; at && !isFunction(at); at = at.parent) if (isLoop(at) && awaits(at, file)) return true;
  return false;
}

function awaits(loop: Node, file: File): boolean {
  let found = loop.type === 'ForOfStatement' && loop.await;
  walk(loop, file.sourceCode.visitorKeys, (node) => {
    if (node.type === 'AwaitExpression') found = true;
    return !isFunction(node);
  });
  return found;
}
