import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Knowledge } from '../analysis/knowledge.ts';
import { matchesPath } from '../analysis/knowledge.ts';
import { quietPath } from '../analysis/runtime.ts';
import { mentionsClient, specifiersIn } from './mentions.ts';
import { readJson, resolverOf } from './resolver.ts';
import type { Tools } from './tools.ts';

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
  /** Files that could not be read. */
  readonly unreadable: readonly string[];
  /** How many files were left out because they are too large, or too many. */
  readonly leftOut: number;
}

const skippedFolders = new Set([
  'node_modules',
  'bower_components',
  'dist',
  'build',
  'out',
  'coverage',
  'vendor',
  'vendored',
  'third_party',
]);
const sourceFile = /(?<!\.d)\.[cm]?[jt]sx?$/u;
const maximumFiles = 20_000;
const maximumBytes = 1 << 20;

/** Reads the files of a project and finds out which imports which. Nothing is parsed. */
export function readSources(root: string, knowledge: Knowledge, ignore: readonly string[], tools: Tools): Sources {
  const { paths, workspace, leftOut } = filesIn(root, ignore);
  const resolver = resolverOf(root, workspace, tools);
  const files = new Map<string, Source>();
  const importers = new Map<string, string[]>();
  const unreadable: string[] = [];
  const listed = new Set(paths);
  for (const path of paths) {
    const text = readText(join(root, path));
    if (text === null) {
      unreadable.push(path);
      continue;
    }
    const imports = new Map<string, string>();
    for (const specifier of specifiersIn(text)) {
      const target = resolver
        .resolve(join(root, path), specifier)
        ?.slice(root.length + 1)
        .replaceAll('\\', '/');
      if (target === undefined || !listed.has(target) || target === path) continue;
      imports.set(specifier, target);
      const known = importers.get(target);
      if (!known) importers.set(target, [path]);
      else if (known.at(-1) !== path) known.push(path);
    }
    files.set(path, { path, text, imports, mentionsClient: mentionsClient(text, knowledge) });
  }
  return { files, importers, unreadable, leftOut };
}

interface Listing {
  readonly paths: string[];
  readonly workspace: Map<string, string>;
  readonly leftOut: number;
}

/** Every source file below the root but tests and the like, sorted, and the packages that are developed there, by name. */
function filesIn(root: string, ignore: readonly string[]): Listing {
  const paths: string[] = [];
  let leftOut = 0;
  const workspace = new Map<string, string>();
  const visit = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignore.some((glob) => matchesPath(glob, path))) continue;
      if (entry.isDirectory()) {
        if (!skippedFolders.has(entry.name) && !entry.name.startsWith('.')) visit(path);
      } else if (entry.name === 'package.json') {
        const { name } = readJson(join(root, path)) as { name?: unknown };
        if (typeof name === 'string') workspace.set(name, dirname(join(root, path)));
      } else if (sourceFile.test(entry.name) && quietPath(path) === null) {
        if (paths.length < maximumFiles && isSmall(join(root, path))) paths.push(path);
        else leftOut++;
      }
    }
  };
  visit('');
  return { paths: paths.sort(), workspace, leftOut };
}

function isSmall(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= maximumBytes;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
