import type { TSESTree } from '@typescript-eslint/utils';
import type { Runnable } from '../../ast/nodes.ts';
import type { File } from '../file.ts';
import type { Registration } from '../registrations.ts';
import { importedEntries } from './exports.ts';

/**
 * What is known of a function, from what says most to what says least: the call around it before what it looks like, the
 * inner call before the outer, a framework that the file imports before one that it does not, a file that is named before
 * a folder, and both before parameters that many frameworks have.
 */
export function inPrecedence(
  fn: Runnable,
  found: readonly Registration[],
  program: TSESTree.Program,
  file: File,
): readonly Registration[] {
  if (found.length < 2) return found;
  const imported = new Set([...importedEntries(program, file)].map(({ name }) => name));
  const rankOf = ({ at, entryPoint, place }: Registration): readonly number[] => [
    at === fn ? Infinity : at.range[1] - at.range[0],
    imported.has(entryPoint) ? 0 : 1,
    place === undefined ? 2 : place === 'file' ? 0 : 1,
  ];
  const ranked = found.map((registration) => ({ registration, rank: rankOf(registration) }));
  return ranked.toSorted((a, b) => compared(a.rank, b.rank)).map(({ registration }) => registration);
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] as number;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
