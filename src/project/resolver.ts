import { dirname, join } from 'node:path/posix';
import { dirname as above, join as joined } from 'node:path';
import { withoutSlash } from '../analysis/project.ts';
import { isRelative, packageOf } from '../ast/specifiers.ts';
import { aliasesIn, troubleWith } from './configs.ts';
import { isHarmless, statsOf } from './disk.ts';
import type { Disk } from './disk.ts';
import { extensions } from './extensions.ts';
import type { Listing } from './listing.ts';
import type { Tools } from './tools.ts';
import { sourcesOf } from './workspace.ts';

export interface Resolver {
  /** The file of the project that a specifier means; `null` for packages and what is not there. */
  resolve(from: string, specifier: string): string | null;
}

type Ask = InstanceType<Tools['ResolverFactory']>;

const extensionAlias: Readonly<Record<string, string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};
const options = {
  extensions: [...extensions],
  extensionAlias,
  conditionNames: ['source', 'development', 'import', 'require', 'node', 'default', 'types'],
  mainFields: ['source', 'module', 'main', 'types'],
};

/**
 * Resolves what the files of a project import from each other: relative specifiers, `paths` of the nearest tsconfig or
 * jsconfig, and packages of the workspace, installed or not.
 */
export function resolverOf(disk: Disk, listing: Listing, tools: Tools): Resolver {
  const plain = new tools.ResolverFactory(options);
  const resolverFor = resolverByFolder(disk, listing, plain);
  const mayAsk = safety(disk, listing);
  const ask = (resolver: Ask, folder: string, specifier: string): string | null => {
    if (!mayAsk(folder, specifier)) return null;
    const { path } = resolver.sync(disk.absolute(folder), specifier);
    const within = path === undefined ? null : disk.within(path);
    return within === null || `/${within}`.includes('/node_modules/') ? null : within;
  };
  const near = (folder: string, specifier: string): string | null => {
    const file = fileAt(folder, specifier, listing);
    if (file !== null) return file;
    const index = indexAt(folder, specifier, listing);
    // What a package.json of the folder names goes first, which the resolver knows.
    if (index !== null && !listing.packages.has(placeOf(folder, specifier))) return index;
    return ask(plain, folder, specifier) ?? index;
  };
  return {
    resolve(from, specifier) {
      const folder = folderOf(from);
      if (isRelative(specifier)) return near(folder, specifier);
      const found = ask(resolverFor(folder), folder, specifier);
      if (found !== null && !isBuilt(found)) return found;
      return inWorkspace(specifier, listing, near, (at) => ask(plain, at, specifier)) ?? found;
    },
  };
}

/** What a relative specifier means, as seen from the root. */
function placeOf(folder: string, specifier: string): string {
  const place = withoutSlash(join(folder, specifier));
  return place === '.' ? '' : place;
}

/** The listed file that a relative specifier names, without a look at the disk. */
function fileAt(folder: string, specifier: string, { files }: Listing): string | null {
  if (['', '.', '..'].includes(specifier.split('/').at(-1) ?? '')) return null;
  const place = placeOf(folder, specifier);
  const extension = Object.keys(extensionAlias).find((each) => place.endsWith(each)) ?? '';
  const stem = place.slice(0, place.length - extension.length);
  const instead = (extensionAlias[extension] ?? []).map((each) => stem + each);
  const name = [...instead, place, ...extensions.map((each) => place + each)].find((each) => files.has(each));
  return name === undefined ? null : (files.get(name) ?? null);
}

function indexAt(folder: string, specifier: string, { files }: Listing): string | null {
  const place = placeOf(folder, specifier);
  const name = extensions.map((each) => join(place, `index${each}`)).find((each) => files.has(each));
  return name === undefined ? null : (files.get(name) ?? null);
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

/** The resolver for the files of a folder: with the nearest tsconfig or jsconfig. */
function resolverByFolder(disk: Disk, { configs }: Listing, plain: Ask): (folder: string) => Ask {
  const byFolder = new Map<string, Ask>();
  const resolverFor = (folder: string): Ask => {
    const known = byFolder.get(folder);
    if (known) return known;
    const config = ['tsconfig.json', 'jsconfig.json']
      .map((name) => join(folder, name))
      .find((path) => configs.has(path));
    const found =
      config !== undefined ? withConfig(config, plain, disk) : folder === '' ? plain : resolverFor(folderOf(folder));
    byFolder.set(folder, found);
    return found;
  };
  return resolverFor;
}

/** A configuration that cannot be read, because it extends a package that is not installed, still has its own paths. */
function withConfig(path: string, plain: Ask, disk: Disk): Ask {
  const configFile = disk.absolute(path);
  const trouble = troubleWith(configFile);
  if (trouble !== null) disk.note(path, trouble);
  else {
    const real = plain.cloneWithOptions({ ...options, tsconfig: { configFile, references: 'auto' } });
    // What is not there is told as it is without a configuration, unless the configuration is what fails.
    const [told, plainly] = [real, plain].map((each) => each.sync(above(configFile), './no-such-file').error);
    if (told === plainly) return real;
  }
  return plain.cloneWithOptions({ ...options, alias: aliasesIn(configFile) });
}

/**
 * Whether the resolver can be asked. It opens the package.json of each folder on its way, and of the package that it
 * finds, and waits for ever where that is a pipe.
 */
function safety(disk: Disk, { isTrapped }: Listing): (folder: string, specifier: string) => boolean {
  const outer: string[] = [];
  for (let at = above(disk.root); above(at) !== at; at = above(at)) outer.push(at);
  if (isTrapped || !outer.every((folder) => isHarmless(joined(folder, 'package.json')))) return () => false;
  const modules = new Map<string, readonly string[]>();
  /** The folders of packages that a folder sees. */
  const modulesFrom = (folder: string): readonly string[] => {
    const known = modules.get(folder);
    if (known) return known;
    const own = joined(folder, 'node_modules');
    const further = above(folder) === folder ? [] : modulesFrom(above(folder));
    const all = statsOf(own) === null ? further : [own, ...further];
    modules.set(folder, all);
    return all;
  };
  const manifests = new Map<string, boolean>();
  const isSafe = (manifest: string): boolean => {
    const known = manifests.get(manifest) ?? isHarmless(manifest);
    manifests.set(manifest, known);
    return known;
  };
  return (folder, specifier) =>
    specifier.startsWith('.') ||
    modulesFrom(disk.absolute(folder)).every((each) => isSafe(joined(each, packageOf(specifier), 'package.json')));
}

/** A package of the workspace: its `exports` and `main`, or the sources behind what these name. */
function inWorkspace(
  specifier: string,
  { workspace }: Listing,
  near: (folder: string, specifier: string) => string | null,
  bySelf: (folder: string) => string | null,
): string | null {
  const name = packageOf(specifier);
  const home = workspace.get(name);
  if (!home) return null;
  const own = bySelf(home.folder);
  if (own !== null && isBelow(own, home.folder) && !isBuilt(own)) return own;
  for (const candidate of sourcesOf(home.manifest, specifier.slice(name.length + 1))) {
    const path = near(home.folder, candidate);
    if (path !== null && isBelow(path, home.folder) && !isBuilt(path)) return path;
  }
  return null;
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

const builtFolders: ReadonlySet<string> = new Set(['build', 'dist', 'out']);
const declarations = ['.d.ts', '.d.mts', '.d.cts'];

/** Whether a path, as seen from the root, is of what a build writes. */
function isBuilt(path: string): boolean {
  return (
    path
      .split('/')
      .slice(0, -1)
      .some((folder) => builtFolders.has(folder)) || declarations.some((each) => path.endsWith(each))
  );
}
