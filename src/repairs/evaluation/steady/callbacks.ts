import { isNothing } from '../../../analysis/broken-cache/stores.ts';
import { leaves } from '../../../facts/conditions.ts';
import { isReassigned, variableOf } from '../../../facts/scopes.ts';
import { memoByNode } from '../../../facts/memo.ts';
import { originOf } from '../../../analysis/origin.ts';
import { isCall, isFunction, isInside, unwrap } from '../../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../../ast/nodes.ts';
import { walk } from '../../../ast/walk.ts';
import { answerOf } from '../calls.ts';
import type { File } from '../../../analysis/model.ts';

/** Whether a call only computes, or writes a line: the same whoever shares the client. */
function isCalculation(callee: Node, file: File): boolean {
  const origin = originOf(callee, file);
  if (origin?.module === 'global' && origin.path.startsWith('console.')) return true;
  return answerOf(callee, origin, '', file) === 'pure';
}

/** Why a function among the options may do something else once for all who share the client than for each of them. */
export const callbackDoubt = memoByNode((fn: FunctionNode, file: File): string | null => {
  if (runsCode(fn, file)) return 'a callback among its options runs code of its own';
  return givesUp(fn, file) ? 'a callback among its options may give up for everyone who shares it' : null;
});

/** Whether a function does more than compute with what it is given: it calls something, or reads what is assigned again. */
function runsCode(fn: FunctionNode, file: File): boolean {
  let runs = false;
  walk(fn, file.sourceCode.visitorKeys, (node) => {
    if (isCall(node)) runs ||= !isCalculation(node.callee, file);
    if (node.type === 'TaggedTemplateExpression' || node.type === 'ThisExpression') runs = true;
    if (node.type === 'Identifier') {
      const variable = variableOf(node, file);
      runs ||= variable !== null && !isInside(variable.scope.block, fn) && isReassigned(variable);
    }
    return !runs;
  });
  return runs;
}

/** `(times) => (times > 3 ? null : 50)`: it answers sometimes, and sometimes nothing, which ends a client that tries again. */
function givesUp(fn: FunctionNode, { sourceCode }: File): boolean {
  if (fn.body.type !== 'BlockStatement') return mayBeNothing(fn.body);
  const answers: (Node | null)[] = [];
  walk(fn.body, sourceCode.visitorKeys, (node) => {
    if (node.type === 'ReturnStatement') answers.push(node.argument);
    return !isFunction(node);
  });
  // One that never answers is only told something; one that may run past its last `return` answers nothing there.
  if (answers.every((answer) => answer === null)) return false;
  return !leaves(fn.body) || answers.some((answer) => answer === null || mayBeNothing(answer));
}

/** `null`, `undefined` or `false`, or a choice of one of them. */
function mayBeNothing(raw: Node): boolean {
  const node = unwrap(raw);
  if (node.type === 'ConditionalExpression') return mayBeNothing(node.consequent) || mayBeNothing(node.alternate);
  if (node.type === 'LogicalExpression') return mayBeNothing(node.left) || mayBeNothing(node.right);
  return (node.type === 'Literal' && node.value === false) || isNothing(node);
}
