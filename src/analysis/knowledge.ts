import { anyNamePattern, isPattern, namePattern, pathPattern } from '../ast/glob.ts';
import { Scan } from '../ast/scan.ts';
import type { CallRule, ClientEntry, EntryPointEntry, ExportRule, Factory } from '../catalog/types.ts';
import { byName } from './knowledge/by-name.ts';
import { mentionOf } from './knowledge/mention.ts';
import { memoByNode } from '../facts/memo.ts';
import { startOf } from './paths.ts';
import type { Knowledge, KnownFactory } from './model.ts';

export function knowledgeOf(clients: readonly ClientEntry[], entryPoints: readonly EntryPointEntry[]): Knowledge {
  const clientsByModule = remembered(byName(clients, ({ modules }) => modules));
  const entryPointsByModule = remembered(byName(entryPoints, ({ modules }) => modules));
  const clientModules = clients.flatMap(({ modules }) => modules);
  return {
    entryPoints,
    clientModules,
    mentionsClient: mentionOf(clientModules),
    factoriesOf: ({ module, path }) =>
      clientsByModule(module).flatMap((entry) =>
        entry.except?.some((except) => matchesName(except, path)) ? [] : factoriesIn(entry, null)(path),
      ),
    namesFactory: (text, module, names) =>
      clientsByModule(module).some((entry) =>
        spelledBy(entry, null).some(
          ({ head, words }) =>
            (names === null || [...names].some((name) => head.test(name))) &&
            words.every((word) => text.includes(word)),
        ),
      ),
    isClientModule: remembered(isAmong(clientModules)),
    entryPointsOf: entryPointsByModule,
  };
}

/** What two know together; the first is asked first. */
export function joined(first: Knowledge, second: Knowledge): Knowledge {
  return {
    entryPoints: [...first.entryPoints, ...second.entryPoints],
    clientModules: [...first.clientModules, ...second.clientModules],
    mentionsClient: (text) => first.mentionsClient(text) || second.mentionsClient(text),
    namesFactory: (text, module, names) =>
      first.namesFactory(text, module, names) || second.namesFactory(text, module, names),
    factoriesOf: (origin) => [...first.factoriesOf(origin), ...second.factoriesOf(origin)],
    isClientModule: (module) => first.isClientModule(module) || second.isClientModule(module),
    entryPointsOf: remembered((module) => [...first.entryPointsOf(module), ...second.entryPointsOf(module)]),
  };
}

const factoriesIn = memoByNode((entry: ClientEntry) =>
  byName(
    Object.entries(entry.factories).map(([path, factory]): KnownFactory => ({ entry, factory, path })),
    // What stands behind `#` tells rows of one factory apart.
    ({ path }) => path.split('#', 1),
  ),
);

/** What a text spells that names a factory with sockets of its own: what it imports, and words; default exports have any. */
const spelledBy = memoByNode((entry: ClientEntry) =>
  Object.entries(entry.factories)
    .filter(([, { tier, variants = [] }]) => [tier, ...variants.map((variant) => variant.tier ?? tier)].some(isOwn))
    .flatMap(([path]) => path.split('#', 1))
    .flatMap((path) => path.split('|'))
    .map((path) => ({
      head: namePattern(startOf(path).name),
      words: wordsOf(path).filter((word) => word !== 'default'),
    })),
);

function wordsOf(path: string): readonly string[] {
  return [...new Scan(path).words()].map(([, word]) => word);
}

function isOwn(tier: Factory['tier']): boolean {
  return tier !== 'shares';
}

/** Whether a specifier is one of these, of which some are patterns: all patterns in one expression. */
function isAmong(modules: readonly string[]): (module: string) => boolean {
  const exact = new Set(modules.filter((module) => !module.includes('*')));
  const pattern = anyNamePattern(modules.filter((module) => module.includes('*')));
  return (module) => exact.has(module) || pattern.test(module);
}

/** Each call of a file asks about the module that it comes from, and a project has few modules. */
function remembered<Answer>(ask: (module: string) => Answer): (module: string) => Answer {
  const answers = new Map<string, Answer>();
  return (module) => {
    const known = answers.get(module);
    if (known !== undefined) return known;
    const answer = ask(module);
    answers.set(module, answer);
    return answer;
  };
}

const patterns = new Map<string, RegExp>();

/** Whether a name fits a pattern with `*` or `|`; exact names cost a comparison. */
export function matchesName(pattern: string, name: string): boolean {
  if (!isPattern(pattern)) return pattern === name;
  let test = patterns.get(pattern);
  if (!test) patterns.set(pattern, (test = namePattern(pattern)));
  return test.test(name);
}

/** The value under the first key of a table of the catalog that a name fits. */
export function under<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  if (!table) return undefined;
  if (Object.hasOwn(table, name)) return table[name];
  const key = Object.keys(table).find((pattern) => matchesName(pattern, name));
  return key === undefined ? undefined : table[key];
}

/** Whether the platform of an entry point, by its name, gives each process one request or event at a time. */
export function takesOneAtATime(entryPoint: string, { entryPoints }: Knowledge): boolean {
  return entryPoints.some(({ name, oneAtATime }) => name === entryPoint && oneAtATime === true);
}

const paths = new Map<string, RegExp>();

/** Whether a posix path fits a glob that may start at any folder. */
export function matchesPath(glob: string, path: string): boolean {
  let test = paths.get(glob);
  if (!test) paths.set(glob, (test = pathPattern(glob)));
  return test.test(path);
}

export type { CallRule, EntryPointEntry, ExportRule };
