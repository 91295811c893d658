import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { creationAt } from '../../analysis/creation.ts';
import { isReassigned, soleValue, variableOf } from '../../analysis/file.ts';
import type { File } from '../../analysis/file.ts';
import { memoByNode } from '../../analysis/memo.ts';
import { isInside, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';

/** A literal, or a list or object of literals that nobody changes. */
export function isConstant(raw: Node, variable: Scope.Variable, file: File): boolean {
  return isConstantOf(raw, { variable, file });
}

const isConstantOf = memoByNode<Node, { readonly variable: Scope.Variable; readonly file: File }, boolean>(
  (raw, { variable, file }) => {
    const value = unwrapTypes(raw);
    if (value.type === 'ObjectExpression' || value.type === 'ArrayExpression') {
      const isOnlyRead = variable.references.every(
        ({ identifier, init }) => init === true || !isChanged(identifier, file),
      );
      if (!isOnlyRead) return false;
    }
    return isLiteral(value, file, 0);
  },
  false,
);

function isLiteral(raw: Node | null, file: File, depth: number): boolean {
  if (!raw || depth > 8) return false;
  const node = unwrapTypes(raw);
  const inner = (at: Node | null): boolean => isLiteral(at, file, depth + 1);
  switch (node.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return node.expressions.every(inner);
    case 'UnaryExpression':
      return inner(node.argument);
    case 'BinaryExpression':
      return inner(node.left) && inner(node.right);
    case 'ArrayExpression':
      return node.elements.every(inner);
    case 'ObjectExpression':
      return node.properties.every(
        (property) =>
          property.type === 'Property' && property.kind === 'init' && !property.computed && inner(property.value),
      );
    case 'Identifier': {
      if (node.name === 'undefined') return true;
      const variable = variableOf(node, file);
      const value = variable && !isReassigned(variable) ? soleValue(variable) : null;
      return value !== null && variable !== null && isConstant(value, variable, file);
    }
    default:
      return false;
  }
}

/** Whether an object is written to where it is named, or by a method of its own. */
function isChanged(id: Node, file: File): boolean {
  let at: Node = id;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  const { parent } = at;
  if (!parent) return false;
  if (isHandedOn(at, parent, file)) return true;
  if (at === id) return false;
  if (parent.type === 'AssignmentExpression') return parent.left === at;
  return (
    parent.type === 'UpdateExpression' ||
    (parent.type === 'UnaryExpression' && parent.operator === 'delete') ||
    (parent.type === 'CallExpression' && parent.callee === at)
  );
}

/** Calls that may get an object without changing it. */
const reading = /^(?:console|JSON|Object\.(?:freeze|keys|values|entries))\b/u;

/** Whether an object goes to code that may change it: `Object.assign(options, …)`, `configure(options)`. */
function isHandedOn(at: Node, parent: Node, file: File): boolean {
  if (parent.type !== 'CallExpression' || parent.callee === at || creationAt(parent, file)) return false;
  return !reading.test(file.sourceCode.text.slice(...parent.callee.range));
}

/** Whether an object that a local variable holds is only read: by the expression that moves, or member by member. */
export function isOnlyRead(value: Node, variable: Scope.Variable, within: Node, file: File): boolean {
  const { type } = unwrapTypes(value);
  if (type !== 'ObjectExpression' && type !== 'ArrayExpression') return true;
  return variable.references.every(({ identifier, init }) => {
    if (init === true || isInside(identifier, within)) return true;
    return (
      identifier.parent.type === 'MemberExpression' &&
      identifier.parent.object === identifier &&
      !isChanged(identifier, file)
    );
  });
}
