import type { ArgumentCondition, ClientEntry, Factory } from '../catalog/types.ts';
import {
  SettingsError,
  boolean,
  fields,
  flag,
  listOf,
  modules,
  number,
  oneOf,
  string,
  strings,
  table,
} from './reading.ts';
import type { Reader, Readers } from './reading.ts';

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
  sizeInUrl: string,
  failsWhenFull: (at, value) => table(at, value, scalar),
  configures: strings,
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
  readsEnvironment: flag,
  language: (at, value) => oneOf(at, value, ['mssql', 'mysql', 'oracle', 'postgres', 'redis', 'sql'] as const),
  lends: (at, value) =>
    listOf(at, value, (item, where) =>
      fields(
        where,
        item,
        { by: string, back: strings, callback: (here, text) => oneOf(here, text, ['error-first'] as const) },
        ['by', 'back'],
      ),
    ),
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
    modules,
    checked: string,
    evidence: strings,
    factories: readFactories,
    except: strings,
  };
  const client = fields(at, value, readers, ['modules', 'factories']);
  return { checked: 'settings', evidence: ['measured:settings'], ...client } as unknown as ClientEntry;
}

function readFactories(at: string, value: unknown): unknown {
  return table(at, value, (here, raw) => {
    const factory = fields(here, raw, factoryReaders, ['form']);
    return { holds: 'connection', tier: 'churns', dials: 'use', close: [], ...factory };
  });
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
