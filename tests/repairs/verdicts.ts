import { expect } from 'vitest';
import { repaired } from './repaired.ts';
import type { Program } from './repaired.ts';

/* What `--fix` may make of a program unread, said in a word. Each fails where nothing is reported at all. */

/** It is repaired, and nothing is left to report. */
export function isKeptUnread(code: string): void {
  const { fixed, left } = repaired({ code });
  expect(fixed).not.toBe(code);
  expect(left).toEqual([]);
}

/** It is reported, and `--fix` leaves it alone, whatever is suggested. */
export function isNotKeptUnread(code: string, file?: Program['file']): void {
  const { fixed, left } = repaired({ code, ...(file !== undefined && { file }) });
  expect(fixed).toBe(code);
  expect(left.length).toBeGreaterThan(0);
}

/** It is reported, and a repair is only suggested. */
export function isSuggested(code: string): void {
  isNotKeptUnread(code);
  expect(repaired({ code }).suggestions.length).toBeGreaterThan(0);
}

/** It is reported, and nothing is offered. */
export function isDeclined(code: string): void {
  isNotKeptUnread(code);
  expect(repaired({ code }).suggestions).toEqual([]);
}
