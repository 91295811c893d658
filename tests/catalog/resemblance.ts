import { matchesName, matchesPath } from '../../src/analysis/knowledge.ts';
import { walk } from '../../src/ast/walk.ts';
import type { EntryPointEntry } from '../../src/catalog/types.ts';
import type { File } from '../../src/analysis/model.ts';

/**
 * What could make one take a file for one of this entry: names that both spell, a file that is called like its module,
 * a place. Without any, the analysis has nothing to decide, and a test of its answer cannot fail.
 */
export function resemblances(entry: EntryPointEntry, file: File): string[] {
  const spelled = spelledIn(file);
  const byName = namesOf(entry).filter((name) => [...spelled].some((word) => matchesName(name, word)));
  const globs = (entry.exports ?? []).flatMap(({ files = [] }) => files);
  return [...byName, ...globs.filter((glob) => /\w/u.test(glob) && matchesPath(glob, file.path))];
}

/** The values by which a catalog entry says how something runs or which argument is meant; none is a name. */
const settings = new Set(['request', 'message', 'event', 'tick', 'once', 'all', 'first', 'last']);

/** Every name in the data of an entry, in values and in the keys of its tables. */
function namesOf(entry: EntryPointEntry): string[] {
  const data = { ...entry, name: undefined, evidence: undefined };
  const names = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && !settings.has(value)) names.add(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && settings.has(inner)) names.add(key);
      collect(inner);
    }
  };
  collect(data);
  return [...names]
    .flatMap((name) => [name, ...name.split(/[|{},.()]+/u), lastPart(name)])
    .filter((name) => /\w/u.test(name) && !fieldsOfRules.has(name));
}

/** Keys of rules whose value says how often something runs, as the keys of tables do. */
const fieldsOfRules = new Set(['runs', 'functions', 'exported', 'instances', 'default']);

function spelledIn({ sourceCode }: File): Set<string> {
  const words = new Set<string>();
  walk(sourceCode.ast, sourceCode.visitorKeys, (node) => {
    if (node.type === 'Identifier' || node.type === 'PrivateIdentifier') words.add(node.name);
    if (node.type === 'Literal' && typeof node.value === 'string') words.add(node.value).add(lastPart(node.value));
    return undefined;
  });
  return words;
}

/** `koa-compose` of `./lib/koa-compose.js`. */
function lastPart(specifier: string): string {
  return specifier.slice(specifier.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]s$/u, '');
}
