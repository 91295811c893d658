import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { memoByNode } from '../facts/memo.ts';
import type { Node } from '../ast/nodes.ts';
import type { Edit } from './edits.ts';

/** What tells the editions of the language apart, newest first; a word in a string counts, which does no harm. */
const editions: readonly (readonly [number, RegExp])[] = [
  [2022, /^await\b/mu],
  [2021, /\?\?=/u],
  [2020, /\?\?|\?\.|\bglobalThis\b/u],
  [2018, /[{,]\s*\.\.\./u],
  [2017, /\basync\b|\bawait\b/u],
  [2015, /\b(?:const|let|class)\b|=>|`/u],
];

/** The edition of the language that edits are written in, such as 2021, as `ecmaVersion` of ESLint counts them. */
export const editionOf = memoByNode(
  (edits: readonly Edit[]): number =>
    editions.find(([, pattern]) => edits.some(({ text }) => pattern.test(text)))?.[0] ?? 3,
);

/** The text of an expression for another place. A cast of Flow needs the parentheses that its node does not have. */
export function expressionText(node: Node, sourceCode: Readonly<SourceCode>): string {
  const text = sourceCode.getText(node);
  return (node.type as string) === 'TypeCastExpression' ? `(${text})` : text;
}
