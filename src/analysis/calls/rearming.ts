import {
  functionAround,
  isCall,
  isFunction,
  literalString,
  memberName,
  nearestRunnable,
  unwrap,
} from '../../ast/nodes.ts';
import type { CallNode, FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { singleTimers } from '../../catalog/idioms/language.ts';
import { lossEvents, lossListener } from '../../catalog/idioms/running.ts';
import { attemptWords, failureWords } from '../../catalog/idioms/trying.ts';
import { conditionsOf, presencesIn } from '../../facts/conditions.ts';
import type { Condition } from '../../facts/conditions.ts';
import { names, placeOf } from '../../facts/places.ts';
import { functionsOf, lastName, nameOf } from '../functions.ts';
import { wordIn } from '../words.ts';
import type { File } from '../model.ts';

/**
 * Functions that see to it themselves that they run again, and the call that does it: a timer or a call of their own.
 * `called` is what the call runs.
 */
export function rearmedBy(call: CallNode, called: readonly Runnable[], file: File): FunctionNode[] {
  const name = lastName(call.callee);
  if (singleTimers.has(name ?? '')) return armedBy(call, file).filter((fn) => isRearmed(call, fn, file));
  if (called.length === 0) return [];
  const fn = nearestRunnable(call);
  return fn && isFunction(fn) && fn.async && isEndless(call, fn, file) ? [fn] : [];
}

/** `setTimeout(tick, 1000)`, `setTimeout(() => tick(), 1000)`. */
function armedBy(timer: CallNode, file: File): FunctionNode[] {
  const [callback] = timer.arguments;
  const direct = callback ? functionsOf(callback, file) : [];
  const through = direct.flatMap((fn) =>
    (fn.body.type === 'BlockStatement' ? fn.body.body : [fn.body]).flatMap((statement) => {
      const call = unwrap(statement.type === 'ExpressionStatement' ? statement.expression : statement);
      const inner = call.type === 'UnaryExpression' ? unwrap(call.argument) : call;
      return isCall(inner) ? functionsOf(inner.callee, file) : [];
    }),
  );
  return [...direct, ...through];
}

/** `function tick() { …; setTimeout(tick, 1000) }`, unless it only tries again after a failure. */
function isRearmed(timer: CallNode, fn: FunctionNode, file: File): boolean {
  let at: Node = timer;
  for (let around = functionAround(at); around; at = around, around = functionAround(at)) {
    const heard = around === fn ? null : around.params[0];
    if (conditionsOf(at, file, around).some((condition) => isAfterFailure(condition, heard, file))) return false;
    if (around === fn) return true;
    if (answersLoss(around)) return false;
  }
  return false;
}

/**
 * Whether code only runs where something failed, or is tried a few times. `heard` is the first parameter of the callback
 * that it stands in: Node.js tells an error there.
 */
function isAfterFailure({ by, test, holds }: Condition, heard: Node | null | undefined, file: File): boolean {
  if (by === 'catch') return true;
  if (by !== 'branch' && by !== 'exit') return false;
  const present = presencesIn(test, holds).filter(({ is }) => is === 'present');
  const error = heard?.type === 'Identifier' ? placeOf(heard, file) : null;
  if (error && present.some(({ asked }) => names(asked, error, file))) return true;
  const asked = namesIn(test);
  const failed = by === 'branch' && holds ? asked : present.flatMap((presence) => lastName(presence.asked) ?? []);
  return (
    failed.some((name) => wordIn(name, failureWords) !== null) ||
    (by === 'branch' && asked.some((name) => wordIn(name, attemptWords) !== null))
  );
}

/** A function that hears of a broken connection: what it starts again was lost. */
function answersLoss(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === 'CallExpression') {
    return lastName(parent.callee) === 'catch' || lossEvents.test(literalString(parent.arguments[0]) ?? '');
  }
  return lossListener.test(nameOf(fn) ?? '');
}

/** What a test asks for by name. */
function namesIn(test: Node): readonly string[] {
  switch (test.type) {
    case 'Identifier':
      return [test.name];
    case 'MemberExpression':
      return [memberName(test) ?? ''];
    case 'BinaryExpression':
    case 'LogicalExpression':
      return [...namesIn(test.left), ...namesIn(test.right)];
    case 'UnaryExpression':
    case 'UpdateExpression':
      return namesIn(test.argument);
    default:
      return [];
  }
}

/** `async function poll() { …; return poll() }`: nothing stands between a run and the next one. */
function isEndless(call: CallNode, fn: FunctionNode, file: File): boolean {
  if (!functionsOf(call.callee, file).includes(fn)) return false;
  if (conditionsOf(call, file, fn).some(({ by }) => by !== 'exit')) return false;
  let leaves = false;
  walk(fn.body, file.sourceCode.visitorKeys, (at) => {
    if (isFunction(at)) return false;
    leaves ||=
      at.type === 'ThrowStatement' ||
      (at.type === 'ReturnStatement' && (call.range[0] < at.range[0] || call.range[1] > at.range[1]));
    return !leaves;
  });
  return !leaves;
}
