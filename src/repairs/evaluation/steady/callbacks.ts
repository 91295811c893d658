import { isReassigned, variableOf } from '../../../analysis/file.ts';
import type { File } from '../../../analysis/file.ts';
import { memoByNode } from '../../../analysis/memo.ts';
import { originOf } from '../../../analysis/origin.ts';
import { isCall, isInside } from '../../../ast/nodes.ts';
import type { FunctionNode, Node } from '../../../ast/nodes.ts';
import { walk } from '../../../ast/walk.ts';
import { answerOf } from '../calls.ts';

export const callbackRuns = 'a callback among its options runs code of its own';

/** Whether a call only computes, or writes a line: the same whoever shares the client. */
export function isCalculation(callee: Node, file: File): boolean {
  const origin = originOf(callee, file);
  if (origin?.module === 'global' && origin.path.startsWith('console.')) return true;
  return answerOf(callee, origin, '') === 'pure';
}

/** Whether a function does more than compute with what it is given: it calls something, or reads what is assigned again. */
export const runsCode = memoByNode((fn: FunctionNode, file: File): boolean => {
  let runs = false;
  walk(fn, file.sourceCode.visitorKeys, (node) => {
    if (isCall(node)) runs ||= !isCalculation(node.callee, file);
    // `(times) => (times > 3 ? null : 50)` gives up, and then for all.
    if (node.type === 'Literal' && node.value === null) runs = true;
    if (node.type === 'TaggedTemplateExpression' || node.type === 'ThisExpression') runs = true;
    if (node.type === 'Identifier') {
      const variable = variableOf(node, file);
      runs ||= variable !== null && !isInside(variable.scope.block, fn) && isReassigned(variable);
    }
    return !runs;
  });
  return runs;
});
