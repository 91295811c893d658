import type { TSESTree } from '@typescript-eslint/utils';
import { contains } from '../../facts/contains.ts';
import { isInside } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { bodilessStates } from '../../catalog/idioms/answers.ts';
import { equalities } from '../../catalog/idioms/language.ts';
import { wordsOf } from '../words.ts';
import { isConsumed } from './uses.ts';
import type { Part } from './uses.ts';
import type { File } from '../model.ts';

/**
 * The `return` or `throw` that leaves a block before the body is read: the last statement of an `if` that asks for the
 * response and does not read it, above everything that does.
 */
export function exitBefore(
  block: TSESTree.BlockStatement,
  name: string,
  uses: readonly Node[],
  part: Part,
  file: File,
): TSESTree.Statement | null {
  for (const statement of block.body) {
    const inside = uses.filter((use) => isInside(use, statement));
    if (statement.type === 'IfStatement') {
      const { consequent, test } = statement;
      const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
      const isExit = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
      const reads = inside.some((use) => isInside(use, consequent) && isConsumed(use, part));
      if (last && isExit && !reads && asksForAnswer(test, name, file) && !(part !== 'callback' && isEmpty(test)))
        return last;
    }
    if (inside.some((use) => isConsumed(use, part))) return null;
  }
  return null;
}

/** Whether a test asks for the status or a header: what else leaves early may have left before there was a response. */
function asksForAnswer(test: Node, name: string, file: File): boolean {
  return contains(
    test,
    file,
    (at) => at.type === 'Identifier' && (at.name === name || wordsOf(at.name).includes('status')),
  );
}

/** Whether a test asks for an answer that has no body: `statusCode === 204`. Only `node:http` wants even that to be read. */
function isEmpty(test: Node): boolean {
  if (test.type === 'LogicalExpression') return test.operator === '||' && isEmpty(test.left) && isEmpty(test.right);
  if (test.type !== 'BinaryExpression' || !equalities.has(test.operator)) return false;
  return [test.left, test.right].some((side) => side.type === 'Literal' && bodilessStates.has(String(side.value)));
}
