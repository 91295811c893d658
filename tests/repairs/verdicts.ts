import { expect } from 'vitest';
import { repaired } from './repaired.ts';
import type { Program, Repaired } from './repaired.ts';

/* What `--fix` may make of a program unread, said in a word. Each fails where nothing is reported at all. */

/** It is repaired, and nothing is left to report. */
export function isKeptUnread(code: string): void {
  const { fixed, left } = repaired({ code });
  expect(fixed).not.toBe(code);
  expect(left).toEqual([]);
}

/** It is reported, and `--fix` leaves it alone, whatever is suggested: that is the answer. */
export function isNotKeptUnread(code: string, file?: Program['file']): Repaired['suggestions'] {
  const { fixed, left, suggestions } = repaired({ code, ...(file !== undefined && { file }) });
  expect(fixed).toBe(code);
  expect(left.length).toBeGreaterThan(0);
  return suggestions;
}

/** It is reported, and a repair is only suggested. */
export function isSuggested(code: string): void {
  expect(isNotKeptUnread(code).length).toBeGreaterThan(0);
}

/** It is reported, and nothing is offered. */
export function isDeclined(code: string): void {
  expect(isNotKeptUnread(code)).toEqual([]);
}
