import type { TSESTree } from '@typescript-eslint/utils';
import { isCall, isFunction, literalString, memberName, nearestRunnable, unwrap } from '../../ast/nodes.ts';
import type { CallNode, FunctionNode, Node, Runnable } from '../../ast/nodes.ts';
import { walk } from '../../ast/walk.ts';
import { lossEvents, lossListener } from '../../catalog/idioms/running.ts';
import { conditionsOf } from '../../facts/conditions.ts';
import { functionsOf, lastName, nameOf } from '../functions.ts';
import type { File } from '../model.ts';

/**
 * Functions that see to it themselves that they run again, and the call that does it: a timer or a call of their own.
 * `called` is what the call runs.
 */
export function rearmedBy(call: CallNode, called: readonly Runnable[], file: File): FunctionNode[] {
  const name = lastName(call.callee);
  if (name === 'setTimeout' || name === 'setImmediate') return armedBy(call, file).filter((fn) => isRearmed(call, fn));
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
function isRearmed(timer: CallNode, fn: FunctionNode): boolean {
  for (let at: Node | undefined = timer; at; at = at.parent) {
    if (at === fn) return true;
    if (at.type === 'CatchClause' || (at.type === 'IfStatement' && /\berr|retr|attempt|fail/iu.test(testText(at))))
      return false;
    if (isFunction(at) && answersLoss(at)) return false;
  }
  return false;
}

/** A function that hears of a broken connection: what it starts again was lost. */
function answersLoss(fn: FunctionNode): boolean {
  const { parent } = fn;
  if (parent.type === 'CallExpression') {
    return lastName(parent.callee) === 'catch' || lossEvents.test(literalString(parent.arguments[0]) ?? '');
  }
  return lossListener.test(nameOf(fn) ?? '');
}

function testText(statement: TSESTree.IfStatement): string {
  const names: string[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'Identifier') names.push(node.name);
    else if (node.type === 'MemberExpression') names.push(memberName(node) ?? '');
    else if (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') {
      collect(node.left);
      collect(node.right);
    } else if (node.type === 'UnaryExpression') collect(node.argument);
  };
  collect(statement.test);
  return names.join(' ');
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
