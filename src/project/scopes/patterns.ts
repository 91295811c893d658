import type { TSESTree } from '@typescript-eslint/utils';
import type { Child, Walker } from './walker.ts';

/** What a pattern does with the value that it takes apart. */
export interface Pattern {
  /** A name that the pattern gives a value, and the defaults that it may have instead. */
  name: (name: TSESTree.Identifier, defaults: readonly TSESTree.Node[]) => void;
  /** An expression that stands in the pattern. */
  expression?: (node: TSESTree.Node, walker: Walker) => void;
}

/** Tells the names of a pattern, and after that the expressions in it. */
export function visitPattern(root: TSESTree.Node, walker: Walker, { name, expression }: Pattern): void {
  if (root.type === 'Identifier') {
    name(root, none);
    return;
  }
  const defaults: TSESTree.Node[] = [];
  const expressions: TSESTree.Node[] = [];
  const withDefault = (left: TSESTree.Node, right: TSESTree.Node): void => {
    defaults.push(right);
    visit(left);
    expressions.push(right);
    defaults.pop();
  };
  const visit = (node: TSESTree.Node): void => {
    switch (node.type) {
      case 'Identifier':
        name(node, defaults);
        break;
      case 'AssignmentPattern':
      case 'AssignmentExpression':
        withDefault(node.left, node.right);
        break;
      case 'Property':
        if (node.computed) expressions.push(node.key);
        visit(node.value);
        break;
      case 'MemberExpression':
        if (node.computed) expressions.push(node.property);
        expressions.push(node.object);
        return;
      case 'CallExpression':
        expressions.push(...node.arguments);
        visit(node.callee);
        break;
      case 'Decorator':
      case 'TSTypeAnnotation':
        return;
      default:
        walker.children(node, visit);
    }
  };
  visit(root);
  if (expression) for (const each of expressions) expression(each, walker);
}

const none: readonly TSESTree.Node[] = [];

export function isPattern(node: TSESTree.Node): boolean {
  return patterns.has(node.type);
}

const patterns: ReadonlySet<string> = new Set([
  'Identifier',
  'ObjectPattern',
  'ArrayPattern',
  'SpreadElement',
  'RestElement',
  'AssignmentPattern',
]);

/** The annotation of a parameter, which stands on what it gives a default or makes a property. */
export function annotationOf(parameter: TSESTree.Parameter): Child {
  switch (parameter.type) {
    case 'AssignmentPattern':
      return parameter.left.typeAnnotation;
    case 'TSParameterProperty':
      return annotationOf(parameter.parameter);
    default:
      return parameter.typeAnnotation;
  }
}
