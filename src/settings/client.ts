import type { ArgumentCondition, ClientEntry, Factory } from '../catalog/types.ts';
import { SettingsError, boolean, listOf, modules, number, object, oneOf, string } from './reading.ts';

/** Reads one value, or throws. */
type Reader = (at: string, value: unknown) => unknown;

/** A reader for each key of a type of the catalog, so that a key which is added there is missing here. */
type Readers<Type> = Readonly<Record<keyof Required<Type>, Reader>>;

const flag: Reader = (at, value) => oneOf(at, value, [true] as const);
const strings: Reader = (at, value) => listOf(at, value, (item, where) => string(where, item));
const scalars: Reader = (at, value) => listOf(at, value, (item, where) => scalar(where, item));

const formerly: Reader = (at, value) =>
  fields(at, value, { before: number, name: string, default: scalar }, ['before']);

const idle: Reader = (at, value) => fields(at, value, { name: string, suggested: number }, ['name', 'suggested']);

const conditions: Reader = (at, value) =>
  listOf(at, value, (item, where) => {
    const readers: Readers<ArgumentCondition> = {
      argument: number,
      is: (here, text) => oneOf(here, text, ['string', 'object', 'absent', 'present'] as const),
      has: string,
      lacks: string,
      equals: scalars,
      starts: strings,
    };
    return fields(where, item, readers, ['argument']);
  });

/** What is known of a client, in a factory and in its variants. */
const facts = {
  holds: (at, value) => oneOf(at, value, ['pool', 'connection', 'agent', 'channel', 'session', 'transport'] as const),
  tier: (at, value) => oneOf(at, value, ['churns', 'shares', 'unpooled'] as const),
  dials: (at, value) => oneOf(at, value, ['construct', 'connect', 'use', 'never'] as const),
  connect: strings,
  connectReturns: (at, value) => oneOf(at, value, ['client', 'nothing'] as const),
  close: strings,
  options: (at, value) =>
    Array.isArray(value) ? listOf(at, value, (item, where) => number(where, item)) : number(at, value),
  reuse: (at, value) =>
    fields(
      at,
      value,
      { name: string, value: scalar, default: boolean, formerly, environment: string, configure: string },
      ['name', 'default'],
    ),
  size: (at, value) =>
    fields(at, value, { name: string, default: scalar, formerly, suggested: number, also: strings, idle }, [
      'name',
      'default',
    ]),
  pool: (at, value) =>
    fields(at, value, { factory: string, form: newOrCall, checkout: string, release: string, destroy: readDestroy }, [
      'factory',
      'form',
      'checkout',
      'release',
      'destroy',
    ]),
  reconnects: boolean,
  connectsOnce: flag,
  multiplexes: flag,
  closesIdle: flag,
  shareable: (at, value) => oneOf(at, value, [false] as const),
  needsErrorListener: flag,
  throws: flag,
  edge: (at, value) => oneOf(at, value, ['socket', 'http'] as const),
  carries: strings,
  note: string,
} satisfies Partial<Record<keyof Factory, Reader>>;

const factoryReaders: Readers<Factory> = {
  ...facts,
  form: (at, value) => oneOf(at, value, ['new', 'call', 'either'] as const),
  async: flag,
  callback: flag,
  when: conditions,
  variants: (at, value) =>
    listOf(at, value, (item, where) => fields(where, item, { ...facts, when: conditions }, ['when'])),
  versions: (at, value) => fields(at, value, { since: number, until: number }, []),
};

/** A client of `settings.clients`. What most clients have in common may be left out. */
export function readClient(value: unknown, at: string): ClientEntry {
  const readers: Readers<ClientEntry> = {
    modules: (here, list) => {
      modules(here, list);
      return list;
    },
    checked: string,
    evidence: strings,
    factories: readFactories,
    except: strings,
  };
  const client = fields(at, value, readers, ['modules', 'factories']);
  return { checked: 'settings', evidence: ['measured:settings'], ...client } as unknown as ClientEntry;
}

function readFactories(at: string, value: unknown): unknown {
  const read = Object.entries(object(at, value)).map(([path, raw]): [string, unknown] => {
    const factory = fields(`${at}[${JSON.stringify(path)}]`, raw, factoryReaders, ['form']);
    return [path, { holds: 'connection', tier: 'churns', dials: 'use', close: [], ...factory }];
  });
  return Object.fromEntries(read);
}

function newOrCall(at: string, value: unknown): string {
  return oneOf(at, value, ['new', 'call'] as const);
}

function readDestroy(at: string, value: unknown): unknown {
  const by = (here: string, text: unknown): string => oneOf(here, text, ['argument', 'method'] as const);
  const destroy = fields(at, value, { by, name: string }, ['by']);
  if (destroy['by'] === 'method') string(`${at}.name`, destroy['name']);
  return destroy;
}

function scalar(at: string, value: unknown): unknown {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw new SettingsError(at, value, 'a string, a number, true, false or null');
}

/** Reads the keys of an object that are given; the required ones must be. */
function fields(
  at: string,
  value: unknown,
  readers: Readonly<Record<string, Reader>>,
  required: readonly string[],
): Readonly<Record<string, unknown>> {
  const given = object(at, value);
  const keys = new Set([...required, ...Object.keys(given)]);
  return Object.fromEntries(
    [...keys].map((key) => {
      const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
      if (!reader)
        throw new SettingsError(`${at}.${key}`, given[key], `one of the keys ${Object.keys(readers).join(', ')}`);
      return [key, reader(`${at}.${key}`, given[key])];
    }),
  );
}
