import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { isRelative } from '../ast/specifiers.ts';
import { maximumBytes, statsOf } from './disk.ts';
import { isObject, objectIn } from './json.ts';
import { isTooDeep } from './nesting.ts';

// The resolver follows what a configuration extends without a bound, and a long chain ends the process.
const maximumChain = 100;
const maximumFiles = 5000;

/** Why the resolver cannot be given a tsconfig; `null` where it can. What it extends and refers to is looked at too. */
export function troubleWith(configFile: string): string | null {
  const heights = new Map<string, number>();
  const files = new Set([configFile]);
  let trouble: string | null = null;
  /** How many configurations stand in the longest chain from here. */
  const heightOf = (file: string, below: number): number => {
    const known = heights.get(file);
    if (known !== undefined) return known;
    // One that extends itself, by whatever way, is told by the resolver.
    heights.set(file, 0);
    const config = configAt(file);
    if (typeof config === 'string')
      trouble ??=
        file === configFile ? `this ${config}` : `${relative(dirname(configFile), file)}, which it needs, ${config}`;
    if (!config || typeof config === 'string') return 0;
    for (const reference of referencesOf(config, file)) if (files.size < maximumFiles) files.add(reference);
    let height = 0;
    for (const extended of extendedBy(config, file)) {
      if (trouble === null) height = Math.max(height, heightOf(extended, below + 1) + 1);
      if (below + height > maximumChain)
        trouble ??= `it leads to more than ${maximumChain} configurations that extend each other`;
    }
    heights.set(file, height);
    return height;
  };
  for (const file of files) if (trouble === null) heightOf(file, 0);
  if (files.size >= maximumFiles) trouble ??= `it leads to more than ${maximumFiles} other configurations`;
  return trouble;
}

type Config = Readonly<Record<string, unknown>>;

/** What stands in a configuration, or what is wrong with that; `null` where there is none. */
export function configAt(file: string): Config | string | null {
  const stats = statsOf(file);
  if (!stats?.isFile()) return null;
  if (stats.size > maximumBytes) return 'is larger than 1 MB';
  let text: string;
  try {
    text = stats.size === 0 ? '' : readFileSync(file, 'utf8');
  } catch {
    return 'cannot be read';
  }
  if (text.trim() === '') return {};
  return isTooDeep(text) ? 'is nested too deep' : (objectIn(text) ?? 'is no JSON');
}

function extendedBy({ extends: named }: Config, file: string): string[] {
  return [named].flat().flatMap((each) => (typeof each === 'string' ? (extendedAt(each, dirname(file)) ?? []) : []));
}

function extendedAt(name: string, folder: string): string | null {
  const isPath = isAbsolute(name) || isRelative(name.replaceAll('\\', '/'));
  for (let at = folder; ; at = dirname(at)) {
    const base = isPath ? resolve(folder, name) : join(at, 'node_modules', name);
    const found = [base, `${base}.json`, join(base, 'tsconfig.json')].find((each) => statsOf(each)?.isFile() === true);
    if (found !== undefined) return found;
    if (isPath || dirname(at) === at) return null;
  }
}

function referencesOf({ references }: Config, file: string): string[] {
  return (Array.isArray(references) ? references : []).flatMap((reference: unknown) => {
    if (!isObject(reference) || typeof reference['path'] !== 'string') return [];
    const path = resolve(dirname(file), reference['path']);
    return path.endsWith('.json') ? [path] : [join(path, 'tsconfig.json')];
  });
}

/** The `paths` of a configuration alone, as the resolver takes aliases. */
export function aliasesIn(configFile: string): Record<string, string[]> {
  const config = configAt(configFile);
  const options = isObject(config) ? config['compilerOptions'] : null;
  if (!isObject(options) || !isObject(options['paths'])) return {};
  const { baseUrl, paths } = options;
  const base = join(dirname(configFile), typeof baseUrl === 'string' ? baseUrl : '.');
  return Object.fromEntries(
    Object.entries(paths as Config).map(([key, targets]) => [
      key.endsWith('/*') ? key.slice(0, -2) : `${key}$`,
      [targets]
        .flat()
        .filter((target) => typeof target === 'string')
        .map((target) => join(base, target.endsWith('/*') ? target.slice(0, -2) : target)),
    ]),
  );
}
