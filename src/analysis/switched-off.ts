import { memberName, unwrapTypes } from '../ast/nodes.ts';
import type { Node } from '../ast/nodes.ts';
import { walk } from '../ast/walk.ts';
import type { ReuseOption } from '../catalog/types.ts';
import { conditionsOf } from '../facts/conditions.ts';
import { soleValue, variableOf } from '../facts/scopes.ts';
import { outlineOf } from '../facts/outline.ts';
import type { File } from './model.ts';

/** `https.globalAgent = new https.Agent({ keepAlive: false })`: whoever does that to the whole process means it. */
export function isSwitchedOffForAll(node: Node, file: File): boolean {
  return outlineOf(file.sourceCode.ast, file).assignments.some(({ left, right }) => {
    const target = unwrapTypes(left);
    if (target.type !== 'MemberExpression' || memberName(target) !== 'globalAgent') return false;
    const value = unwrapTypes(right);
    const variable = value.type === 'Identifier' ? variableOf(value, file) : null;
    return value === node || (variable !== null && soleValue(variable) === node);
  });
}

/** Whether a test around it, or one that leaves before it, asks for the option: `if (!settings.keepAlive) …`. */
export function isChosen(node: Node, { name }: ReuseOption, file: File): boolean {
  const last = name.split('.').at(-1) ?? name;
  const asks = (test: Node): boolean => {
    let found = false;
    walk(test, file.sourceCode.visitorKeys, (at) => {
      found ||=
        (at.type === 'Identifier' && at.name === last) || (at.type === 'MemberExpression' && memberName(at) === last);
      return !found;
    });
    return found;
  };
  return conditionsOf(node, file).some(({ by, test }) => (by === 'branch' || by === 'exit') && asks(test));
}
