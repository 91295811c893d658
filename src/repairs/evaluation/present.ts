import type { TSESTree } from '@typescript-eslint/utils';
import { isReassigned, variableOf } from '../../analysis/file.ts';
import { isFunction } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import type { File } from '../../analysis/model.ts';

/** Whether the code around a name has made sure that it is neither `null` nor `undefined`: `if (!url) return;`. */
export function isPresentAt(id: TSESTree.Identifier, file: File): boolean {
  const variable = variableOf(id, file);
  if (!variable || isReassigned(variable)) return false;
  const isIt = (at: Node): boolean => at.type === 'Identifier' && variableOf(at, file) === variable;
  const asks = (test: Node): 'missing' | 'present' | null => answerOf(test, isIt);
  for (let at: Node = id; at.parent && !isFunction(at); at = at.parent) {
    const parent: Node = at.parent;
    if (
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.consequent === at &&
      asks(parent.test) === 'present'
    )
      return true;
    if (
      (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') &&
      parent.alternate === at &&
      asks(parent.test) === 'missing'
    )
      return true;
    if (
      parent.type === 'LogicalExpression' &&
      parent.operator === '&&' &&
      parent.right === at &&
      asks(parent.left) === 'present'
    )
      return true;
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    const before = parent.body.slice(0, parent.body.indexOf(at as TSESTree.Statement));
    if (
      before.some(
        (one) => one.type === 'IfStatement' && !one.alternate && asks(one.test) === 'missing' && leaves(one.consequent),
      )
    )
      return true;
  }
  return false;
}

/** What a test says of a value: it is there where the test holds, or it is there where the test does not hold. */
function answerOf(test: Node, isIt: (at: Node) => boolean): 'missing' | 'present' | null {
  if (isIt(test)) return 'present';
  if (test.type === 'UnaryExpression' && test.operator === '!' && isIt(test.argument)) return 'missing';
  if (test.type === 'LogicalExpression') {
    const answers = [answerOf(test.left, isIt), answerOf(test.right, isIt)];
    const wanted = test.operator === '&&' ? 'present' : test.operator === '||' ? 'missing' : null;
    // `!url || busy` holds where it is missing, and elsewhere too; where it does not hold, it is there.
    return wanted !== null && answers.includes(wanted) ? wanted : null;
  }
  if (test.type !== 'BinaryExpression' || !isIt(test.left)) return null;
  const isNull = test.right.type === 'Literal' && test.right.value === null;
  if (!isNull) return null;
  return test.operator === '==' ? 'missing' : test.operator === '!=' ? 'present' : null;
}

function leaves(statement: Node): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'ContinueStatement':
    case 'BreakStatement':
      return true;
    case 'BlockStatement': {
      const last = statement.body.at(-1);
      return last !== undefined && leaves(last);
    }
    default:
      return false;
  }
}
