import type { Scope } from '@typescript-eslint/utils/ts-eslint';
import { isReassigned, soleValue, variableOf } from '../../facts/scopes.ts';
import { memoByNode } from '../../facts/memo.ts';
import { isInside, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { changesOf } from './changes.ts';
import type { File } from '../../analysis/model.ts';

/** A literal, or a list or object of literals that nobody changes. */
export function isConstant(raw: Node, variable: Scope.Variable, file: File): boolean {
  return isConstantOf(raw, { variable, file });
}

const isConstantOf = memoByNode<Node, { readonly variable: Scope.Variable; readonly file: File }, boolean>(
  (raw, { variable, file }) => {
    const value = unwrapTypes(raw);
    if (value.type === 'ObjectExpression' || value.type === 'ArrayExpression') {
      if (changesOf(variable, file).length > 0) return false;
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

/** Whether an object that a local variable holds is only read, but for the expression that moves. */
export function isOnlyRead(value: Node, variable: Scope.Variable, within: Node, file: File): boolean {
  const { type } = unwrapTypes(value);
  const isOwn = type === 'ObjectExpression' || type === 'ArrayExpression';
  return changesOf(variable, file).every(({ node, how }) => isInside(node, within) || (how === 'handed' && !isOwn));
}
