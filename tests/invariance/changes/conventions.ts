import { matchesPath } from '../../../src/analysis/knowledge.ts';
import { entryPoints } from '../../../src/catalog/entry-points/index.ts';

const globs = entryPoints.flatMap(({ exports = [] }) => exports.flatMap(({ files = [] }) => files));

/** Whether some framework knows a file by its path, and would not know it by another one. */
export function isKnownPathOnly(path: string, otherPath: string): boolean {
  return globs.some((glob) => matchesPath(glob, path) && !matchesPath(glob, otherPath));
}
