import { memoByNode } from '../analysis/memo.ts';
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
