// A small language of schemas. A schema is the reader of a value, and what it returns is the type: neither is written
// down twice. It gives the value back, or throws one sentence that says where, what is wrong, and what would be right.
import { nearest } from './nearest.ts';

/** Gives the value back if it is right, or throws a SettingsError. */
export type Schema<Type> = (value: unknown, at: At) => Type;

/** Where a value is: the path that the sentence begins with, and the entry that it is part of. */
export interface At {
  readonly path: string;
  readonly entry?: unknown;
}

/** The type of the values that a schema lets pass. */
export type TypeOf<Read> = Read extends Schema<infer Type> ? Type : never;

type Fields = Readonly<Record<string, Schema<unknown>>>;
// Mapped over `keyof`, because editors find the comments of fields through such types only.
type ObjectOf<Of> = {
  readonly [Key in keyof Of as undefined extends TypeOf<Of[Key]> ? Key : never]?: Exclude<TypeOf<Of[Key]>, undefined>;
} & {
  readonly [Key in keyof Of as undefined extends TypeOf<Of[Key]> ? never : Key]: TypeOf<Of[Key]>;
} extends infer Both
  ? { [Key in keyof Both]: Both[Key] }
  : never;

/** A setting that cannot be used. ESLint prints the stack of what a rule throws; this one is a sentence. */
export class SettingsError extends Error {
  /** `meant` is what the user most likely wanted to write. */
  constructor(path: string, is: string, expected: string, meant: string | null) {
    super(`${path} is ${is}; expected ${expected}${meant === null ? '' : `; the nearest is ${meant}`}.`);
    this.name = 'SettingsError';
    this.stack = `${this.name}: ${this.message}`;
  }
}

export function refuse({ path }: At, value: unknown, expected: string, meant: string | null = null): never {
  throw new SettingsError(path, shown(value), expected, meant);
}

export function below(at: At, step: string): At {
  return { ...at, path: `${at.path}${step}` };
}

export const text: Schema<string> = (value, at) =>
  typeof value === 'string' && value !== '' ? value : refuse(at, value, 'a string that is not empty');

export const number: Schema<number> = (value, at) => {
  if (!Number.isSafeInteger(value)) refuse(at, value, 'a whole number');
  return (value as number) >= 0 ? (value as number) : refuse(at, value, 'a whole number that is not negative');
};

export const boolean: Schema<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, value, 'true or false');

/** A literal as JSON knows it. */
export const scalar: Schema<string | number | boolean | null> = (value, at) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value)
    ? (value as string | number | boolean | null)
    : refuse(at, value, 'a string, a number, true, false or null');

export function oneOf<const Values extends readonly (string | boolean)[]>(...values: Values): Schema<Values[number]> {
  const quoted = (one: string | boolean): string => (typeof one === 'string' ? `'${one}'` : String(one));
  return (value, at) => {
    if (values.includes(value as string)) return value as Values[number];
    const meant = nearest(
      value,
      values.filter((one) => typeof one === 'string'),
    );
    const all = values.map(quoted).join(', ');
    return refuse(at, value, values.length === 1 ? all : `one of ${all}`, meant === null ? null : quoted(meant));
  };
}

/** What is said by being there. */
export const flag = oneOf(true);

/** A key of a table of the entry that the value is part of. */
export function keyOf(table: string, entry: string): Schema<string> {
  return (value, at) => {
    const keys = Object.keys(Object((Object(at.entry) as Record<string, unknown>)[table]) as object);
    return keys.length > 0
      ? oneOf(...keys)(value, at)
      : refuse(at, value, `a key of \`${table}\`, which ${entry} does not have`);
  };
}

/** One of two shapes, which a look at the value tells apart. */
export function either<First, Second>(
  isFirst: (value: unknown) => boolean,
  first: Schema<First>,
  second: Schema<Second>,
): Schema<First | Second> {
  return (value, at) => (isFirst(value) ? first(value, at) : second(value, at));
}

export function list<Item>(item: Schema<Item>): Schema<readonly Item[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return refuse(at, value, 'a list');
    // `map` would leave holes out: `[, 'pg']`.
    return Array.from(value as ArrayLike<unknown>, (one, index) => item(one, below(at, `[${index}]`)));
  };
}

/** A list that says something: an empty one would fit nothing, or everything. */
export function filled<Item>(item: Schema<Item>, noun: string): Schema<readonly [Item, ...Item[]]> {
  const items = list(item);
  return (value, at) => {
    const [first, ...others] = items(value, at);
    return first === undefined ? refuse(at, value, `a list of at least one ${noun}`) : [first, ...others];
  };
}

/** As `filled`, for data that joins such lists, of which the compiler does not know that they hold something. */
export const names = <Item>(item: Schema<Item>): Schema<readonly Item[]> => filled(item, 'name');

/** An object with names of the user's own as its keys. */
export function record<Item>(item: Schema<Item>): Schema<Readonly<Record<string, Item>>> {
  return (value, at) =>
    Object.fromEntries(
      Object.entries(anObject(value, at)).map(([name, one]) => [name, item(one, below(at, keyed(name)))]),
    );
}

/** A record whose keys are positions of parameters. */
export function byPosition<Item>(item: Schema<Item>): Schema<Readonly<Record<number, Item>>> {
  const items = record(item);
  return (value, at) => {
    for (const [name, one] of Object.entries(Object(value) as object))
      if (!isPosition(name)) refuse(below(at, keyed(name)), one, 'the position of a parameter as its key, such as 0');
    return items(value, at);
  };
}

function isPosition(name: string): boolean {
  const position = Number(name);
  return Number.isInteger(position) && position >= 0 && position < 1000 && String(position) === name;
}

/** `null` says something of its own. */
export function orNull<Type>(schema: Schema<Type>): Schema<Type | null> {
  return (value, at) => (value === null ? null : schema(value, at));
}

/** What may be left out. */
export function optional<Type>(schema: Schema<Type>): Schema<Type | undefined> {
  return (value, at) => (value === undefined ? undefined : schema(value, at));
}

/** What a user may leave out and the catalog says. */
export function orElse<Type>(schema: Schema<Type>, other: NoInfer<Type>): Schema<Type> {
  return (value, at) => (value === undefined ? other : schema(value, at));
}

/** The same fields, each of which may be left out. */
export function partial<Of extends Fields>(fields: Of): { [Key in keyof Of]: Schema<TypeOf<Of[Key]> | undefined> } {
  const entries = Object.entries(fields).map(([key, field]) => [key, optional(field)]);
  return Object.fromEntries(entries) as { [Key in keyof Of]: Schema<TypeOf<Of[Key]> | undefined> };
}

/** What an object must say besides: without that it would fit nothing, or everything. */
interface Demands<Key extends PropertyKey> {
  /** Of each of these groups at least one key. */
  readonly oneOf?: readonly (readonly Key[])[];
  /** Fields that are no longer optional where a key is given. */
  readonly with?: { readonly [Given in Key]?: Fields };
}

/** An object with these keys and no others. */
export function object<const Of extends Fields>(fields: Of, demands: Demands<keyof Of> = {}): Schema<ObjectOf<Of>> {
  const read = (from: Fields, given: Readonly<Record<string, unknown>>, at: At): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(from)
        .map(([key, field]) => [key, field(given[key], below(at, `.${key}`))] as const)
        .filter(([, one]) => one !== undefined),
    );
  return (value, at) => {
    const given = anObject(value, at);
    for (const key of Object.keys(given))
      if (!Object.hasOwn(fields, key)) throw unknownKey(below(at, `.${key}`).path, key, Object.keys(fields));
    const result = read(fields, given, at);
    for (const keys of demands.oneOf ?? [])
      if (!keys.some((key) => key in result)) refuse(at, value, `at least one of the keys ${keys.join(', ')}`);
    const needed = (demands.with ?? {}) as Readonly<Record<string, Fields>>;
    for (const [key, others] of Object.entries(needed)) if (key in result) read(others, result, at);
    return result as ObjectOf<Of>;
  };
}

export function unknownKey(path: string, key: string, keys: readonly string[]): SettingsError {
  return new SettingsError(path, 'an unknown key', `one of the keys ${keys.join(', ')}`, nearest(key, keys));
}

/** An entry, in whose tables `keyOf` looks. */
export function entryOf<Of>(schema: Schema<Of>): Schema<Of> {
  return (value, at) => schema(value, { ...at, entry: value });
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function anObject(value: unknown, at: At): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : refuse(at, value, 'an object');
}

function keyed(name: string): string {
  return `[${JSON.stringify(name)}]`;
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
