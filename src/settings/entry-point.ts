import type {
  CallRule,
  ClassRule,
  EntryPointEntry,
  ExportRule,
  ObjectRule,
  ParameterRule,
  Receiver,
} from '../catalog/types.ts';
import {
  SettingsError,
  boolean,
  fields,
  flag,
  listOf,
  modules,
  names,
  number,
  oneOf,
  string,
  strings,
  table,
} from './reading.ts';
import type { Reader, Readers } from './reading.ts';

/** A framework of `settings.entryPoints`. */
export function readEntryPoint(value: unknown, at: string): EntryPointEntry {
  const passes = passesTo(receiversIn(value));
  const readers: Readers<EntryPointEntry> = {
    name: string,
    modules,
    evidence: strings,
    receivers: (here, given) => table(here, given, receiver),
    calls: rulesOf(callReaders(receiversIn(value), passes), ['name'], (here, { functions, runs }) => {
      if (functions !== undefined) frequency(`${here}.runs`, runs);
    }),
    objects: rulesOf(objectReaders(passes), ['members'], (here, { types, keys }) => {
      oneIsGiven(here, { types, keys });
    }),
    decorators: frequencies,
    classes: rulesOf(classReaders, [], (here, rule) => {
      oneIsGiven(here, { decorator: rule['decorator'], extends: rule['extends'], implements: rule['implements'] });
    }),
    exports: rulesOf(exportReaders(passes), ['names', 'runs']),
    types: frequencies,
    typePasses: (here, given) => table(here, given, passes),
    parameters: rulesOf(parameterReaders, ['runs'], (here, { types, names: wanted }) => {
      oneIsGiven(here, { types, names: wanted });
    }),
    edge: (here, given) => oneOf(here, given, ['always'] as const),
  };
  const entry = fields(at, value, readers, ['name', 'modules']);
  return { evidence: ['measured:settings'], ...entry } as unknown as EntryPointEntry;
}

/** The names under which an entry declares receivers. */
function receiversIn(value: unknown): readonly string[] {
  const { receivers } = Object(value) as { readonly receivers?: unknown };
  return Object.keys(Object(receivers) as object);
}

const frequency: Reader = (at, value) => oneOf(at, value, ['request', 'message', 'event', 'tick', 'once'] as const);
const frequencies: Reader = (at, value) => table(at, value, frequency);
const texts: Reader = (at, value) => table(at, value, string);

const receiver: Reader = (at, value) =>
  fields(at, value, { from: strings, types: strings, names: strings } satisfies Readers<Receiver>, []);

/** A name of a receiver that the entry declares. */
function receiverOf(receivers: readonly string[]): Reader {
  return (at, value) => {
    if (receivers.length > 0) return oneOf(at, value, receivers);
    throw new SettingsError(at, value, 'a key of `receivers`, which this entry point does not have');
  };
}

/** Receivers by the position of the parameter that they are passed to. */
function passesTo(receivers: readonly string[]): Reader {
  return (at, value) =>
    table(at, value, (here, name, position) => {
      if (!/^\d{1,3}$/u.test(position))
        throw new SettingsError(here, name, 'the position of a parameter as its key, such as 0');
      return receiverOf(receivers)(here, name);
    });
}

function callReaders(receivers: readonly string[], passes: Reader): Readers<CallRule> {
  return {
    on: (at, value) => names(at, value, receiverOf(receivers)),
    name: names,
    literal: names,
    atLeast: number,
    atMost: number,
    functions: (at, value) =>
      typeof value === 'number' ? number(at, value) : oneOf(at, value, ['all', 'first', 'last'] as const),
    runs: frequency,
    options: frequencies,
    passes,
    chains: boolean,
  };
}

function objectReaders(passes: Reader): Readers<ObjectRule> {
  return { types: names, keys: names, with: texts, members: frequencies, passes };
}

const classReaders: Readers<ClassRule> = {
  decorator: names,
  extends: names,
  implements: names,
  with: texts,
  injects: names,
  instances: frequency,
  methods: frequencies,
};

function exportReaders(passes: Reader): Readers<ExportRule> {
  return {
    files: names,
    names,
    runs: frequency,
    directive: string,
    imports: flag,
    parameters: names,
    weak: flag,
    members: frequencies,
    passes,
  };
}

const parameterReaders: Readers<ParameterRule> = {
  types: (at, value) => names(at, value, (here, type) => (type === null ? type : string(here, type))),
  names,
  runs: frequency,
  exported: (at, value) => oneOf(at, value, ['explicit'] as const),
};

/** Reads a list of rules. What a rule needs besides its keys is asked last. */
function rulesOf(
  readers: Readonly<Record<string, Reader>>,
  required: readonly string[],
  ask?: (at: string, rule: Readonly<Record<string, unknown>>) => void,
): Reader {
  return (at, value) =>
    listOf(at, value, (item, where) => {
      const rule = fields(where, item, readers, required);
      ask?.(where, rule);
      return rule;
    });
}

/** A rule that asks for nothing fits nothing, or everything. */
function oneIsGiven(at: string, parts: Readonly<Record<string, unknown>>): void {
  if (Object.values(parts).some((part) => part !== undefined)) return;
  throw new SettingsError(at, {}, `at least one of the keys ${Object.keys(parts).join(', ')}`);
}
