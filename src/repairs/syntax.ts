import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import type { Node } from '../ast/nodes.ts';

/** The text of an expression for another place. A cast of Flow needs the parentheses that its node does not have. */
export function expressionText(node: Node, sourceCode: Readonly<SourceCode>): string {
  const text = sourceCode.getText(node);
  return (node.type as string) === 'TypeCastExpression' ? `(${text})` : text;
}
