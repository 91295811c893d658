import type { Disk } from './disk.ts';
import { listingOf } from './listing.ts';
import { mentionsClient, specifiersIn } from './mentions.ts';
import { resolverOf } from './resolver.ts';
import type { Tools } from './tools.ts';
import type { Knowledge } from '../analysis/model.ts';

/** A file of the project: its text, and which other files of the project it imports. */
export interface Source {
  /** Posix, relative to the root. */
  readonly path: string;
  readonly text: string;
  /** Whether it imports a known client and names what makes one, with sockets of its own. */
  readonly mentionsClient: boolean;
  /** Paths by specifier. */
  readonly imports: ReadonlyMap<string, string>;
}

export interface Sources {
  readonly files: ReadonlyMap<string, Source>;
  /** Files that import a file, sorted. */
  readonly importers: ReadonlyMap<string, readonly string[]>;
  /** How many files were left out because they are too large, or too many. */
  readonly leftOut: number;
}

/** Reads the files of a project and finds out which imports which. Nothing is parsed. */
export function readSources(disk: Disk, knowledge: Knowledge, ignore: readonly string[], tools: Tools): Sources {
  const listing = listingOf(disk, ignore);
  const resolver = resolverOf(disk, listing, tools);
  const files = new Map<string, Source>();
  const importers = new Map<string, string[]>();
  for (const path of listing.files.keys()) {
    const text = disk.text(path, listing.sizes.get(path) ?? 0);
    if (text === null) continue;
    const imports = new Map<string, string>();
    for (const specifier of specifiersIn(text)) {
      const target = resolver.resolve(path, specifier);
      if (target === null || !listing.files.has(target) || target === path) continue;
      imports.set(specifier, target);
      const known = importers.get(target);
      if (!known) importers.set(target, [path]);
      else if (known.at(-1) !== path) known.push(path);
    }
    files.set(path, { path, text, imports, mentionsClient: mentionsClient(text, knowledge) });
  }
  return { files, importers, leftOut: listing.leftOut };
}
