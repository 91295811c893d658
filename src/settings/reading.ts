// Readers of plain JSON: each gives the value back, or throws one sentence that names the key.
import { nearest } from './nearest.ts';

/** Reads one value, or throws. */
export type Reader = (at: string, value: unknown) => unknown;

/** A reader for each key of a type of the catalog, so that a key which is added there is missing here. */
export type Readers<Type> = Readonly<Record<keyof Required<Type>, Reader>>;

/** A setting that cannot be used. ESLint prints the stack of what a rule throws; this one is a sentence. */
export class SettingsError extends Error {
  /** `meant` is what the user most likely wanted to write. */
  constructor(key: string, value: unknown, expected: string, meant: string | null = null) {
    const hint = meant === null ? '' : `; the nearest is ${meant}`;
    super(`settings['connection-churn']${key} is ${shown(value)}; expected ${expected}${hint}.`);
    this.name = 'SettingsError';
    this.stack = `${this.name}: ${this.message}`;
  }
}

export const modules: Reader = (at, value) => {
  const list = strings(at, value);
  if (list.length === 0) throw new SettingsError(at, value, 'a list of at least one module specifier');
  return list;
};

export function oneOf<const Values extends readonly (string | boolean)[]>(
  at: string,
  value: unknown,
  values: Values,
): Values[number] {
  if (!values.includes(value as string)) {
    const quoted = (one: string | boolean): string => (typeof one === 'string' ? `'${one}'` : String(one));
    const all = values.map(quoted).join(', ');
    const meant = nearest(
      value,
      values.filter((one) => typeof one === 'string'),
    );
    throw new SettingsError(
      at,
      value,
      values.length === 1 ? all : `one of ${all}`,
      meant === null ? null : quoted(meant),
    );
  }
  return value as Values[number];
}

export function listOf<Item>(at: string, value: unknown, item: (value: unknown, at: string) => Item): Item[] {
  if (!Array.isArray(value)) throw new SettingsError(at, value, 'a list');
  // `map` would leave holes out: `[, 'pg']`.
  return Array.from(value as ArrayLike<unknown>, (entry, index) => item(entry, `${at}[${index}]`));
}

export function strings(at: string, value: unknown): string[] {
  return listOf(at, value, (entry, where) => string(where, entry));
}

/** A list that says something: an empty one would fit nothing, or everything. */
export function names(at: string, value: unknown, name: Reader = string): unknown[] {
  const list = listOf(at, value, (entry, where) => name(where, entry));
  if (list.length === 0) throw new SettingsError(at, value, 'a list of at least one name');
  return list;
}

/** An object with names of the user's own as its keys. */
export function table(
  at: string,
  value: unknown,
  item: (at: string, value: unknown, name: string) => unknown,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(object(at, value));
  return Object.fromEntries(
    entries.map(([name, given]) => [name, item(`${at}[${JSON.stringify(name)}]`, given, name)]),
  );
}

/** Reads the keys of an object that are given; the required ones must be. */
export function fields(
  at: string,
  value: unknown,
  readers: Readonly<Record<string, Reader>>,
  required: readonly string[],
): Readonly<Record<string, unknown>> {
  const given = object(at, value);
  const keys = new Set([...required, ...Object.keys(given)]);
  return Object.fromEntries(
    [...keys].flatMap((key): [string, unknown][] => {
      const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
      if (!reader) {
        const all = Object.keys(readers);
        throw new SettingsError(`${at}.${key}`, given[key], `one of the keys ${all.join(', ')}`, nearest(key, all));
      }
      const isLeftOut = given[key] === undefined && !required.includes(key);
      return isLeftOut ? [] : [[key, reader(`${at}.${key}`, given[key])]];
    }),
  );
}

export function object(at: string, value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new SettingsError(at, value, 'an object');
  return value;
}

export function string(at: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new SettingsError(at, value, 'a string that is not empty');
  return value;
}

export function number(at: string, value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new SettingsError(at, value, 'a whole number');
  if ((value as number) < 0) throw new SettingsError(at, value, 'a whole number that is not negative');
  return value as number;
}

export const flag: Reader = (at, value) => oneOf(at, value, [true] as const);

export function boolean(at: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw new SettingsError(at, value, 'true or false');
  return value;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = typeof value === 'function' ? 'a function' : (jsonOf(value) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Settings are code, so they may hold what JSON does not know: an object that contains itself, a `1n`. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
