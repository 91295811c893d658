import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Tools } from './tools.ts';

export interface Resolver {
  /** The absolute path of the file of the project that a specifier means; `null` for packages and what is not there. */
  resolve(from: string, specifier: string): string | null;
}

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const options = {
  extensions,
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.jsx'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
  conditionNames: ['source', 'development', 'import', 'require', 'node', 'default', 'types'],
  mainFields: ['source', 'module', 'main', 'types'],
};

/**
 * Resolves what the files of a project import from each other: relative specifiers, `paths` of the nearest tsconfig or
 * jsconfig, and packages of the workspace, installed or not.
 */
export function resolverOf(root: string, workspace: ReadonlyMap<string, string>, tools: Tools): Resolver {
  const plain = new tools.ResolverFactory(options);
  const configs = new Map<string, InstanceType<Tools['ResolverFactory']>>();
  const byFolder = new Map<string, InstanceType<Tools['ResolverFactory']>>();
  const resolverFor = (folder: string): InstanceType<Tools['ResolverFactory']> => {
    const known = byFolder.get(folder);
    if (known) return known;
    const config = ['tsconfig.json', 'jsconfig.json'].map((name) => join(folder, name)).find(isFile);
    const found = config
      ? withConfig(config, plain, configs)
      : folder === root || dirname(folder) === folder
        ? plain
        : resolverFor(dirname(folder));
    byFolder.set(folder, found);
    return found;
  };
  const inProject = (path: string | undefined): string | null =>
    path?.startsWith(root) === true && !/[\\/]node_modules[\\/]/u.test(path.slice(root.length)) ? path : null;
  return {
    resolve(from, specifier) {
      const folder = dirname(from);
      if (/^\.{1,2}(?:\/|$)/u.test(specifier)) return inProject(plain.sync(folder, specifier).path);
      const found = inProject(resolverFor(folder).sync(folder, specifier).path);
      return found && !isBuilt(found) ? found : (inWorkspace(specifier, workspace, plain) ?? found);
    },
  };
}

/** A configuration that cannot be read, because it extends a package that is not installed, still has its own paths. */
function withConfig(
  configFile: string,
  plain: InstanceType<Tools['ResolverFactory']>,
  configs: Map<string, InstanceType<Tools['ResolverFactory']>>,
): InstanceType<Tools['ResolverFactory']> {
  const known = configs.get(configFile);
  if (known) return known;
  const real = plain.cloneWithOptions({ ...options, tsconfig: { configFile, references: 'auto' } });
  const { error } = real.sync(dirname(configFile), './no-such-file');
  const resolver =
    error !== undefined && /tsconfig/iu.test(error)
      ? plain.cloneWithOptions({ ...options, alias: aliasesIn(configFile) })
      : real;
  configs.set(configFile, resolver);
  return resolver;
}

function aliasesIn(configFile: string): Record<string, string[]> {
  const { compilerOptions = {} } = readJson(configFile) as {
    compilerOptions?: { baseUrl?: string; paths?: Record<string, string[]> };
  };
  const base = join(dirname(configFile), compilerOptions.baseUrl ?? '.');
  return Object.fromEntries(
    Object.entries(compilerOptions.paths ?? {}).map(([key, targets]) => [
      key.endsWith('/*') ? key.slice(0, -2) : `${key}$`,
      targets.map((target) => join(base, target.replace(/\/\*$/u, ''))),
    ]),
  );
}

/** A package of the workspace: its `exports` and `main`, or the sources behind what these name. */
function inWorkspace(
  specifier: string,
  workspace: ReadonlyMap<string, string>,
  plain: InstanceType<Tools['ResolverFactory']>,
): string | null {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const folder = workspace.get(name);
  if (folder === undefined) return null;
  const rest = specifier.slice(name.length + 1);
  const bySelf = plain.sync(folder, specifier).path;
  if (bySelf !== undefined && bySelf.startsWith(folder) && !isBuilt(bySelf)) return bySelf;
  const { main, module, exports } = readJson(join(folder, 'package.json')) as Record<string, unknown>;
  const named = [...targetsOf(exports, rest), ...(rest === '' ? [module, main] : [rest])].filter(
    (target) => typeof target === 'string',
  );
  const candidates = [
    ...named.flatMap((target) => [target.replace(/^\.\//u, '').replace(built, 'src/'), target]),
    ...(rest === '' ? ['src/index', 'src', 'index', 'lib/index'] : [`src/${rest}`]),
  ].map((target) => `./${target.replace(/^\.\//u, '').replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '')}`);
  for (const candidate of candidates) {
    const { path } = plain.sync(folder, candidate);
    if (path !== undefined && !isBuilt(path)) return path;
  }
  return null;
}

const built = /^(?:dist|build|lib|out|esm|cjs)\//u;

function isBuilt(path: string): boolean {
  return /[\\/](?:dist|build|out)[\\/]|\.d\.[cm]?ts$/u.test(path);
}

/** Files that `exports` names for a sub-path, whatever the condition. */
function targetsOf(exports: unknown, rest: string): string[] {
  if (typeof exports === 'string') return rest === '' ? [exports] : [];
  if (typeof exports !== 'object' || exports === null) return [];
  const entries: [string, unknown][] = Object.entries(exports);
  const own = entries.some(([key]) => key.startsWith('.'))
    ? entries.flatMap(([key, value]) => {
        const [before = '', after] = key.slice(2).split('*');
        if (after === undefined) return before === rest ? [{ value, star: '' }] : [];
        return rest.startsWith(before) && rest.endsWith(after)
          ? [{ value, star: rest.slice(before.length, rest.length - after.length) }]
          : [];
      })
    : [{ value: exports, star: '' }];
  return own.flatMap(({ value, star }) => stringsIn(value).map((target) => target.replace('*', star)));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** JSON as tsconfig files have it, with comments and trailing commas; an empty object where it is something else. */
export function readJson(path: string): unknown {
  try {
    const text = readFileSync(path, 'utf8')
      .replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^]*?\*\//gu, (part) => (part.startsWith('"') ? part : ''))
      .replace(/,(?=\s*[\]}])/gu, '');
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
