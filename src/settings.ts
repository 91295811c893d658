import { timers } from './analysis/execution.ts';
import { owners } from './analysis/verdict.ts';
import { joined, knowledgeOf } from './analysis/knowledge.ts';
import { oldestOf } from './analysis/node-version.ts';
import type { ProjectIndex } from './analysis/project-index.ts';
import { clients } from './catalog/clients/index.ts';
import { entryPoints } from './catalog/entry-points/index.ts';
import type { ClientEntry, EntryPointEntry } from './catalog/types.ts';
import { requests } from './catalog/requests.ts';
import { readClient } from './settings/client.ts';
import { readEntryPoint } from './settings/entry-point.ts';
import { nearest } from './settings/nearest.ts';
import { readProject } from './settings/project.ts';
import { SettingsError, fields, isObject, listOf, names, oneOf } from './settings/reading.ts';
import type { Readers } from './settings/reading.ts';
import type { Knowledge } from './analysis/model.ts';

/** What a team has decided not to hear about. All parts that are given must fit. */
export interface Ignore {
  /** Module specifiers of clients: `pg`. */
  readonly clients?: readonly string[];
  /** Names of entry points as in docs/entry-points: `AWS Lambda`. */
  readonly entryPoints?: readonly string[];
  /** Rule names without prefix. */
  readonly rules?: readonly string[];
}

/** What differs between versions of Node.js. */
export interface NodeFacts {
  /** Since Node.js 19 the global agents keep connections alive. */
  readonly globalAgentKeepsAlive: boolean;
}

/** `settings['connection-churn']` of a flat config, after validation. */
export interface Settings {
  /** What the files of this config object are for; without it each file is judged by its path and content. */
  readonly file: 'edge' | 'script' | 'server' | 'test' | null;
  /** Which repairs are automatic fixes. */
  readonly repair: 'all' | 'safe' | 'suggest';
  /** `lazy` creates hoisted clients on first use always, `auto` only where creating them at import could matter. */
  readonly evaluation: 'auto' | 'lazy';
  readonly ignore: readonly Ignore[];
  /** What holds for every version of Node.js that is to be supported. */
  readonly node: NodeFacts;
  /** The catalog and what the user taught. */
  readonly knowledge: Knowledge;
  /** What `projectIndex()` found out about the files around. */
  readonly project: ProjectIndex | null;
}

const key = 'connection-churn';
const known = new WeakMap<object, Settings>();
let defaults: Settings | undefined;

/** Reads and validates `settings['connection-churn']`, once per settings object. Throws a SettingsError. */
export function settingsOf(all: Readonly<Record<string, unknown>>): Settings {
  const value = all[key];
  if (value === undefined) return (defaults ??= read({}));
  if (!isObject(value)) throw new SettingsError('', value, 'an object');
  const seen = known.get(value);
  if (seen) return seen;
  const settings = read(value);
  known.set(value, settings);
  return settings;
}

const readers = {
  file: (value: unknown) => oneOf('.file', value, ['server', 'script', 'test', 'edge'] as const),
  repair: (value: unknown) => oneOf('.repair', value, ['suggest', 'safe', 'all'] as const),
  evaluation: (value: unknown) => oneOf('.evaluation', value, ['auto', 'lazy'] as const),
  ignore: readIgnores,
  nodeVersion: readNodeVersion,
  clients: (value: unknown) => listOf('.clients', value, readClient),
  entryPoints: (value: unknown) => listOf('.entryPoints', value, readEntryPoint),
  project: readProject,
};

function read(value: Readonly<Record<string, unknown>>): Settings {
  for (const name of Object.keys(value)) {
    const all = Object.keys(readers);
    if (!Object.hasOwn(readers, name))
      throw new SettingsError(
        `.${name}`,
        value[name],
        `no such key; the keys are ${all.join(', ')}`,
        nearest(name, all),
      );
  }
  const get = <Name extends keyof typeof readers>(name: Name): ReturnType<(typeof readers)[Name]> | null =>
    value[name] === undefined ? null : (readers[name](value[name]) as ReturnType<(typeof readers)[Name]>);
  const ownClients = get('clients') ?? [];
  const ownEntryPoints = get('entryPoints') ?? [];
  const settings: Settings = {
    file: get('file'),
    repair: get('repair') ?? 'safe',
    evaluation: get('evaluation') ?? 'auto',
    ignore: get('ignore') ?? [],
    project: get('project'),
    node: get('nodeVersion') ?? readNodeVersion('^20.19 || ^22.13 || >=24'),
    knowledge: knowledgeWith(ownClients, ownEntryPoints),
  };
  checkIgnored(settings);
  return settings;
}

let catalog: Knowledge | undefined;

/** The catalog is made ready once, whatever the settings of a file teach beside it. */
function knowledgeWith(ownClients: readonly ClientEntry[], ownEntryPoints: readonly EntryPointEntry[]): Knowledge {
  catalog ??= knowledgeOf(clients, entryPoints);
  if (ownClients.length === 0 && ownEntryPoints.length === 0) return catalog;
  return joined(knowledgeOf(ownClients, ownEntryPoints), catalog);
}

function readNodeVersion(value: unknown): NodeFacts {
  const oldest = typeof value === 'string' ? oldestOf(value) : null;
  if (!oldest)
    throw new SettingsError(
      '.nodeVersion',
      value,
      "a range of Node.js versions, such as '>=20' or '^20.19 || ^22.13 || >=24'",
    );
  return { globalAgentKeepsAlive: oldest[0] >= 19 };
}

function readIgnores(value: unknown): Ignore[] {
  const parts: Readers<Ignore> = {
    clients: names,
    entryPoints: names,
    rules: (at, given) => names(at, given, (where, rule) => oneOf(where, rule, owners)),
  };
  return listOf('.ignore', value, (item, at) => {
    const ignore = fields(at, item, parts, []);
    if (Object.keys(ignore).length === 0)
      throw new SettingsError(at, ignore, 'at least one of the keys clients, entryPoints, rules');
    return ignore;
  });
}

/** What nobody knows is never reported, so whoever ignores it meant something else. */
function checkIgnored({ ignore, knowledge, project }: Settings): void {
  const frameworks = [timers, ...knowledge.entryPoints.map(({ name }) => name)];
  const modules = [...knowledge.clientModules, ...requests.flatMap((entry) => entry.modules)];
  const isKnown = (module: string): boolean => modules.includes(module) || knowledge.isClientModule(module);
  const refuse = (at: string, name: string, expected: string, all: readonly string[]): never => {
    throw new SettingsError(at, name, expected, nearest(name, all));
  };
  for (const [index, { clients = [], entryPoints = [] }] of ignore.entries()) {
    for (const [position, name] of entryPoints.entries()) {
      if (!frameworks.includes(name))
        refuse(`.ignore[${index}].entryPoints[${position}]`, name, 'the name of an entry point', frameworks);
    }
    for (const [position, name] of clients.entries()) {
      // With a project, a file of its own may be what a client is imported from.
      if (!project && isPackage(name) && !isKnown(name))
        refuse(`.ignore[${index}].clients[${position}]`, name, 'a module whose clients are known', modules);
    }
  }
}

/** Whether a specifier names a package, and not a file of the project: `./db`, `@/db`, `#db`, `~/db`. */
function isPackage(specifier: string): boolean {
  return !/^(?:[.#~/]|@\/)/u.test(specifier);
}
