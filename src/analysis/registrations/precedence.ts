import type { TSESTree } from '@typescript-eslint/utils';
import type { Runnable } from '../../ast/nodes.ts';
import type { EntryPointEntry } from '../../catalog/types.ts';
import { importedEntries } from './imported.ts';
import type { Evidence, File } from '../model.ts';
import type { Registration } from './registration.ts';

/**
 * What is known of a function, from what says most to what says least: the call around it before what it looks like, the
 * inner call before the outer, a type of a framework, a framework that the file imports before one that it does not, a
 * file that is named before a folder, and both before parameters that many frameworks have.
 */
export function inPrecedence(
  fn: Runnable,
  found: readonly Registration[],
  program: TSESTree.Program,
  file: File,
): readonly Registration[] {
  if (found.length < 2) return found;
  const imported = new Set([...importedEntries(program, file)].map(({ name }) => name));
  return byRank(found, ({ at, entryPoint, convention }) => [
    at === fn ? Infinity : at.range[1] - at.range[0],
    convention === 'type' ? 0 : 1,
    imported.has(entryPoint) ? 0 : 1,
    convention === 'file' ? 0 : convention === 'folder' ? 1 : 2,
  ]);
}

/** A framework that may own an object, for what the object is called. */
interface Candidate {
  readonly entry: EntryPointEntry;
  readonly evidence: Evidence;
  /** Whether the functions that are handed over begin like its handlers: with `ctx`, say. */
  readonly takesSuch: boolean;
}

/**
 * Several frameworks call a router `router`: a path and the parameters of a handler say most, then an import, and least
 * what the first parameter is called, which is only a guess.
 */
export function likeliest<Found extends Candidate>(
  found: readonly Found[],
  file: File,
): (Found & { readonly isGuess: boolean }) | null {
  const imported = importedEntries(file.sourceCode.ast, file);
  const [first] = byRank(found, ({ entry, evidence, takesSuch }) => [
    evidence === 'explicit' ? 0 : 1,
    imported.has(entry) ? 0 : 1,
    takesSuch ? 0 : 1,
  ]);
  if (!first) return null;
  return { ...first, isGuess: found.length > 1 && first.evidence === 'weak' && !imported.has(first.entry) };
}

function byRank<One>(all: readonly One[], rankOf: (one: One) => readonly number[]): readonly One[] {
  return all
    .map((one) => ({ one, rank: rankOf(one) }))
    .toSorted((a, b) => compared(a.rank, b.rank))
    .map(({ one }) => one);
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] as number;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
