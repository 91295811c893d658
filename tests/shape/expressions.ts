import ts from 'typescript';
import { nodesOf } from './sources.ts';
import type { Module } from './sources.ts';

/**
 * Where a regular expression may stand: the catalog, which is data; the gate, which looks at a text before its tree is
 * there; and the module that reads how a file is laid out, which decides only how text is written.
 */
const mayStand: readonly string[] = [
  'catalog/',
  'analysis/knowledge/mention.ts',
  'project/mentions.ts',
  'repairs/layout.ts',
];

/** Methods that make a regular expression of a text that they are given. */
const compiling = new Set(['match', 'matchAll', 'search']);

/** Every regular expression of a module that stands where none should, as it is written. */
export function expressionsIn(module: Module): readonly string[] {
  if (mayStand.some((place) => module.file.startsWith(place))) return [];
  return nodesOf(module.tree)
    .filter(isExpression)
    .map((node) => node.getText(module.tree));
}

function isExpression(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return true;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text === 'RegExp';
  return (
    ts.isPropertyAccessExpression(expression) &&
    compiling.has(expression.name.text) &&
    node.arguments?.[0] !== undefined &&
    ts.isStringLiteralLike(node.arguments[0])
  );
}
