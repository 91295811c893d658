import { owners } from './analysis/verdict.ts';
import { knowledgeOf } from './analysis/knowledge.ts';
import type { Knowledge } from './analysis/knowledge.ts';
import { oldestOf } from './analysis/node-version.ts';
import type { ProjectIndex } from './analysis/project-index.ts';
import { clients } from './catalog/clients/index.ts';
import { entryPoints } from './catalog/entry-points/index.ts';
import type { EntryPointEntry } from './catalog/types.ts';
import { readClient } from './settings/client.ts';
import { readProject } from './settings/project.ts';
import { SettingsError, isObject, listOf, modules, object, oneOf, string } from './settings/reading.ts';

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
    if (!Object.hasOwn(readers, name))
      throw new SettingsError(`.${name}`, value[name], `no such key; the keys are ${Object.keys(readers).join(', ')}`);
  }
  const get = <Name extends keyof typeof readers>(name: Name): ReturnType<(typeof readers)[Name]> | null =>
    value[name] === undefined ? null : (readers[name](value[name]) as ReturnType<(typeof readers)[Name]>);
  const ownClients = get('clients') ?? [];
  const ownEntryPoints = get('entryPoints') ?? [];
  return {
    file: get('file'),
    repair: get('repair') ?? 'safe',
    evaluation: get('evaluation') ?? 'auto',
    ignore: get('ignore') ?? [],
    project: get('project'),
    node: get('nodeVersion') ?? readNodeVersion('^20.19 || ^22.13 || >=24'),
    knowledge: knowledgeOf([...ownClients, ...clients], [...ownEntryPoints, ...entryPoints]),
  };
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
  return listOf('.ignore', value, (item, at) => {
    const ignore = object(at, item);
    for (const name of Object.keys(ignore)) {
      if (name !== 'clients' && name !== 'entryPoints' && name !== 'rules')
        throw new SettingsError(`${at}.${name}`, ignore[name], 'one of the keys clients, entryPoints, rules');
      for (const [index, text] of listOf(`${at}.${name}`, ignore[name], (entry) => entry).entries())
        string(`${at}.${name}[${index}]`, text);
    }
    for (const rule of (ignore['rules'] as string[] | undefined) ?? []) oneOf(`${at}.rules`, rule, owners);
    if (Object.keys(ignore).length === 0)
      throw new SettingsError(at, ignore, 'at least one of the keys clients, entryPoints, rules');
    return ignore;
  });
}

function readEntryPoint(value: unknown, at: string): EntryPointEntry {
  const entry = object(at, value);
  string(`${at}.name`, entry['name']);
  modules(`${at}.modules`, entry['modules']);
  const allowed = [
    'name',
    'modules',
    'evidence',
    'receivers',
    'calls',
    'decorators',
    'classes',
    'exports',
    'objects',
    'types',
    'typePasses',
    'parameters',
    'edge',
  ];
  for (const name of Object.keys(entry)) {
    if (!allowed.includes(name))
      throw new SettingsError(`${at}.${name}`, entry[name], `one of the keys ${allowed.join(', ')}`);
  }
  for (const name of ['calls', 'classes', 'exports', 'objects', 'parameters']) {
    if (entry[name] !== undefined)
      listOf(`${at}.${name}`, entry[name], (rule, where) => {
        readRuns(where, object(where, rule));
      });
  }
  for (const name of ['receivers', 'typePasses']) if (entry[name] !== undefined) object(`${at}.${name}`, entry[name]);
  readTables(at, entry, ['decorators', 'types']);
  return { evidence: ['measured:settings'], ...entry } as unknown as EntryPointEntry;
}

const runs = ['request', 'message', 'event', 'tick', 'once'] as const;

const lists = ['name', 'names', 'on', 'literal', 'files', 'decorator', 'extends', 'implements', 'injects', 'keys'];

/** Tables whose values say how often something runs. */
function readTables(at: string, rule: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  for (const name of names) {
    if (rule[name] === undefined) continue;
    for (const [key, value] of Object.entries(object(`${at}.${name}`, rule[name])))
      oneOf(`${at}.${name}[${JSON.stringify(key)}]`, value, runs);
  }
}

function readRuns(at: string, rule: Readonly<Record<string, unknown>>): void {
  if (rule['runs'] !== undefined) oneOf(`${at}.runs`, rule['runs'], runs);
  readTables(at, rule, ['options', 'methods', 'members']);
  for (const name of lists) {
    if (rule[name] !== undefined) listOf(`${at}.${name}`, rule[name], (entry, where) => string(where, entry));
  }
}
