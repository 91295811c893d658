import type { TSESTree } from '@typescript-eslint/utils';
import { variableOf } from '../../../facts/scopes.ts';
import { lastName } from '../../../analysis/functions.ts';
import { originOf } from '../../../analysis/origin.ts';
import { isWrapper, memberName, unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { cursorModules } from '../../../catalog/idioms/sql.ts';
import { endings } from '../../../catalog/idioms/ending.ts';
import { exitsBehind } from '../exits.ts';
import type { Duty } from '../exits.ts';
import type { Watch } from './watch.ts';

/** A cursor that is still open when its connection goes back blocks whoever gets that next. */
export function watchCursor(call: TSESTree.CallExpression, shown: string, watch: Watch): void {
  const { file, doubts } = watch;
  const [statement] = call.arguments;
  if (statement?.type !== 'NewExpression') return;
  if (!cursorModules.has(originOf(statement.callee, file)?.module ?? '')) return;
  if (!isOver(call, watch)) doubts.push(`what \`${shown}\` opens may still be open when its connection goes back`);
}

function isOver(call: Node, { file }: Watch): boolean {
  let at = call;
  while (at.parent && isWrapper(at.parent)) at = at.parent;
  const name = at.parent?.type === 'VariableDeclarator' ? at.parent.id : null;
  const variable = name?.type === 'Identifier' ? variableOf(name, file) : null;
  if (!variable) return false;
  const isCursor = (node: Node): boolean => {
    const id = unwrap(node);
    return id.type === 'Identifier' && variableOf(id, file) === variable;
  };
  // `for await (const row of rows)` closes what it leaves.
  const isIterated = variable.references.some(
    ({ identifier: { parent } }) => parent.type === 'ForOfStatement' && parent.await && isCursor(parent.right),
  );
  const duty: Duty = {
    isDoneBy: ({ callee, arguments: given }) => {
      if (callee.type === 'MemberExpression' && isCursor(callee.object)) return endings.has(memberName(callee) ?? '');
      return lastName(callee) === 'pipeline' && given.some(isCursor);
    },
  };
  const { leaves, fails } = exitsBehind(at.parent as Node, duty, file);
  return isIterated || (!leaves && !fails);
}
