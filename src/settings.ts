import { owners } from './analysis/verdict.ts';
import { knowledgeOf } from './analysis/knowledge.ts';
import type { Knowledge } from './analysis/knowledge.ts';
import { clients } from './catalog/clients/index.ts';
import { entryPoints } from './catalog/entry-points/index.ts';
import type { ClientEntry, EntryPointEntry } from './catalog/types.ts';

/** What a team has decided not to hear about. All parts that are given must fit. */
export interface Ignore {
  /** Module specifiers of clients: `pg`. */
  readonly clients?: readonly string[];
  /** Names of entry points as in docs/entry-points: `AWS Lambda`. */
  readonly entryPoints?: readonly string[];
  /** Rule names without prefix. */
  readonly rules?: readonly string[];
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
  /** The catalog and what the user taught. */
  readonly knowledge: Knowledge;
}

/** A setting that cannot be used. ESLint prints the stack of what a rule throws; this one is a sentence. */
export class SettingsError extends Error {
  constructor(key: string, value: unknown, expected: string) {
    super(`settings['connection-churn']${key} is ${shown(value)}; expected ${expected}.`);
    this.name = 'SettingsError';
    this.stack = `${this.name}: ${this.message}`;
  }
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
  clients: (value: unknown) => listOf('.clients', value, readClient),
  entryPoints: (value: unknown) => listOf('.entryPoints', value, readEntryPoint),
};

function read(value: Readonly<Record<string, unknown>>): Settings {
  for (const name of Object.keys(value)) {
    if (!(name in readers))
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
    knowledge: knowledgeOf([...ownClients, ...clients], [...ownEntryPoints, ...entryPoints]),
  };
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

function readClient(value: unknown, at: string): ClientEntry {
  const client = object(at, value);
  modules(`${at}.modules`, client['modules']);
  const factories = object(`${at}.factories`, client['factories']);
  const read = Object.entries(factories).map(([path, raw]): [string, unknown] => {
    const here = `${at}.factories[${JSON.stringify(path)}]`;
    const factory = object(here, raw);
    oneOf(`${here}.form`, factory['form'], ['new', 'call', 'either'] as const);
    for (const name of ['close', 'connect', 'carries']) {
      if (factory[name] !== undefined) listOf(`${here}.${name}`, factory[name], (entry, where) => string(where, entry));
    }
    const complete: Readonly<Record<string, unknown>> = {
      holds: 'connection',
      tier: 'churns',
      dials: 'use',
      close: [],
      ...factory,
    };
    oneOf(`${here}.holds`, complete['holds'], [
      'pool',
      'connection',
      'agent',
      'channel',
      'session',
      'transport',
    ] as const);
    oneOf(`${here}.tier`, complete['tier'], ['churns', 'shares', 'unpooled'] as const);
    oneOf(`${here}.dials`, complete['dials'], ['construct', 'connect', 'use', 'never'] as const);
    return [path, complete];
  });
  return {
    checked: 'settings',
    evidence: ['measured:settings'],
    ...client,
    factories: Object.fromEntries(read) as ClientEntry['factories'],
  } as unknown as ClientEntry;
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
    'types',
    'parameters',
    'edge',
  ];
  for (const name of Object.keys(entry)) {
    if (!allowed.includes(name))
      throw new SettingsError(`${at}.${name}`, entry[name], `one of the keys ${allowed.join(', ')}`);
  }
  for (const name of ['calls', 'classes', 'exports', 'parameters']) {
    if (entry[name] !== undefined)
      listOf(`${at}.${name}`, entry[name], (rule, where) => {
        readRuns(where, object(where, rule));
      });
  }
  for (const name of ['receivers', 'decorators', 'types'])
    if (entry[name] !== undefined) object(`${at}.${name}`, entry[name]);
  return { evidence: ['measured:settings'], ...entry } as unknown as EntryPointEntry;
}

const runs = ['request', 'message', 'event', 'tick', 'once'] as const;

function readRuns(at: string, rule: Readonly<Record<string, unknown>>): void {
  if (rule['runs'] !== undefined) oneOf(`${at}.runs`, rule['runs'], runs);
  for (const name of ['name', 'names', 'on', 'literal', 'files', 'decorator', 'extends', 'implements']) {
    if (rule[name] !== undefined) listOf(`${at}.${name}`, rule[name], (entry, where) => string(where, entry));
  }
}

function modules(at: string, value: unknown): void {
  const list = listOf(at, value, (entry, where) => string(where, entry));
  if (list.length === 0) throw new SettingsError(at, value, 'a list of at least one module specifier');
}

function oneOf<const Values extends readonly string[]>(at: string, value: unknown, values: Values): Values[number] {
  if (!values.includes(value as string))
    throw new SettingsError(at, value, `one of ${values.map((one) => `'${one}'`).join(', ')}`);
  return value as Values[number];
}

function listOf<Item>(at: string, value: unknown, item: (value: unknown, at: string) => Item): Item[] {
  if (!Array.isArray(value)) throw new SettingsError(at, value, 'a list');
  return value.map((entry: unknown, index) => item(entry, `${at}[${index}]`));
}

function object(at: string, value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new SettingsError(at, value, 'an object');
  return value;
}

function string(at: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new SettingsError(at, value, 'a string that is not empty');
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text =
    typeof value === 'function' ? 'a function' : ((JSON.stringify(value) as string | undefined) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
