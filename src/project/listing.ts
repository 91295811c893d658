import type { Dirent } from 'node:fs';
import { matchesPath } from '../analysis/knowledge.ts';
import { quietPath } from '../analysis/runtime.ts';
import { maximumBytes } from './disk.ts';
import type { Disk } from './disk.ts';
import { extensionOf } from './extensions.ts';
import { objectIn } from './json.ts';
import { isTooDeep } from './nesting.ts';

/** What there is to read in a project. */
export interface Listing {
  /** Every source file but tests and the like, in the order of their paths; of a link, the file that it leads to. */
  readonly files: ReadonlyMap<string, string>;
  readonly sizes: ReadonlyMap<string, number>;
  /** Folders with a package.json. */
  readonly packages: ReadonlySet<string>;
  /** The packages that are developed here, by name. */
  readonly workspace: ReadonlyMap<string, Package>;
  /** Each tsconfig.json and jsconfig.json. */
  readonly configs: ReadonlySet<string>;
  /** A package.json stands there that must not be opened, which the resolver would. */
  readonly isTrapped: boolean;
  /** How many files were left out because they are too large, or too many. */
  readonly leftOut: number;
}

export interface Package {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
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
const configFiles: ReadonlySet<string> = new Set(['tsconfig.json', 'jsconfig.json']);
const maximumFiles = 20_000;

/** Lists what stands below the root of a project. */
export function listingOf(disk: Disk, ignore: readonly string[]): Listing {
  const found = new Map<string, string>();
  const sizes = new Map<string, number>();
  const packages = new Set<string>();
  const workspace = new Map<string, Package>();
  const configs = new Set<string>();
  let isTrapped = false;
  let leftOut = 0;

  const see = (entry: Dirent, folder: string, path: string): void => {
    const isConfig = configFiles.has(entry.name);
    const isPackage = entry.name === 'package.json';
    if (!isConfig && !isPackage && (extensionOf(entry.name) === null || quietPath(path) !== null)) return;
    const file = disk.regular(path, entry.isSymbolicLink());
    if (isPackage) {
      packages.add(folder);
      const text = file && file.size <= maximumBytes ? disk.text(path, file.size) : null;
      isTrapped ||= !disk.isHarmless(path) || (text !== null && isTooDeep(text));
      const manifest = text === null ? null : manifestIn(text, path, disk);
      if (typeof manifest?.['name'] === 'string') workspace.set(manifest['name'], { folder, manifest });
    } else if (isConfig) {
      if (file) configs.add(path);
    } else if (!file) return;
    else if (found.size >= maximumFiles || file.size > maximumBytes) leftOut++;
    else {
      found.set(path, file.real);
      sizes.set(path, file.size);
    }
  };
  const visit = (folder: string): void => {
    for (const entry of disk.list(folder)) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (ignore.some((glob) => matchesPath(glob, path))) continue;
      if (!entry.isDirectory()) see(entry, folder, path);
      else if (!skippedFolders.has(entry.name) && !entry.name.startsWith('.')) visit(path);
    }
  };
  visit('');
  const paths = [...found.keys()].sort();
  const files = new Map(
    paths.map((path) => {
      const real = found.get(path) ?? path;
      return [path, found.has(real) ? real : path];
    }),
  );
  return { files, sizes, packages, workspace, configs, isTrapped, leftOut };
}

function manifestIn(text: string, path: string, disk: Disk): Readonly<Record<string, unknown>> | null {
  const manifest = objectIn(text);
  if (manifest === null) disk.note(path, 'this is no JSON');
  return manifest;
}
