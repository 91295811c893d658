import { memoByNode } from '../facts/memo.ts';

/** Replaces a range of the source by a text; an empty range inserts. */
export interface Edit {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** The source text of a range as the edits leave it. Edits outside of the range are left out. */
export function editedText(source: string, [start, end]: readonly [number, number], edits: readonly Edit[]): string {
  const inside = edits.filter(({ range }) => range[0] >= start && range[1] <= end).toSorted(inOrder);
  let text = '';
  let at = start;
  for (const { range, text: replacement } of inside) {
    text += source.slice(at, range[0]) + replacement;
    at = range[1];
  }
  return text + source.slice(at, end);
}

/**
 * Edits as one, as ESLint would join them. It would do so for each report anew, and thousands of equal clients share a
 * list that has an edit for each of them.
 */
export const joined = memoByNode((edits: readonly Edit[], source: string): Edit => {
  // As a loop, because more arguments than the call stack holds are possible.
  const start = edits.reduce((least, { range }) => Math.min(least, range[0]), Infinity);
  const end = edits.reduce((most, { range }) => Math.max(most, range[1]), 0);
  return { range: [start, end], text: editedText(source, [start, end], edits) };
});

/** Whether an edit falls into a range. */
export function isWithin(edit: Edit, [start, end]: readonly [number, number]): boolean {
  return edit.range[0] >= start && edit.range[1] <= end;
}

/** Whether two of the edits touch the same text, which no tool could apply. */
export function overlap(edits: readonly Edit[]): boolean {
  const sorted = edits.toSorted(inOrder);
  return sorted.some(({ range }, index) => range[0] < (sorted[index - 1]?.range[1] ?? 0));
}

function inOrder(a: Edit, b: Edit): number {
  return a.range[0] - b.range[0] || a.range[1] - b.range[1];
}
