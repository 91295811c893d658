import { hashOf } from './world.ts';

const tables: Map<object, unknown>[] = [];

/**
 * What is known of things of the run that is under way. Runs follow each other, and each makes thousands of things: weak
 * maps took a third of the time.
 */
export function ofRun<Value>(): Map<object, Value> {
  const table = new Map<object, Value>();
  tables.push(table);
  return table;
}

/** Forgets all things of the run before. */
export function forgetRun(): void {
  for (const table of tables) table.clear();
}

/** What stands for something that is not there says what it stands for. */
const names = ofRun<() => string>();

export function name(thing: object, text: () => string): void {
  names.set(thing, text);
}

export function nameOf(thing: unknown): string | null {
  return isObject(thing) ? (names.get(thing)?.() ?? null) : null;
}

export function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

const deepest = 5;
const longest = 1000;

/** Members that constructors ask for, whether or not an object lists them. */
const asked = ['host', 'port', 'database', 'user', 'password', 'url', 'node', 'connectionString', 'servername'];

/** A value in words that say what it is, the same in each run. */
export function textOf(value: unknown, depth = 0): string {
  const known = nameOf(value);
  if (known !== null) return known;
  if (typeof value === 'string') return value.length > longest ? shortened(value) : JSON.stringify(value);
  if (typeof value === 'function') return 'function';
  if (typeof value === 'symbol' || !isObject(value)) return String(value);
  if (depth >= deepest) return '…';
  return insides(value, depth + 1);
}

function insides(value: object, depth: number): string {
  if (value instanceof Error) return `${value.name}(${value.message})`;
  if (value instanceof Date) return `Date(${value.getTime()})`;
  if (value instanceof URL) return `URL(${value.href})`;
  if (value instanceof RegExp) return String(value);
  if (value instanceof Promise) return 'promise';
  if (Buffer.isBuffer(value)) return `Buffer(${shortened(value.toString('latin1'))})`;
  if (value instanceof Map) return `Map${listed([...value.entries()], depth)}`;
  if (value instanceof Set) return `Set${listed([...value], depth)}`;
  if (Array.isArray(value)) return listed(value, depth);
  const keys = new Set([...Object.keys(value), ...asked.filter((key) => key in value)]);
  const members = [...keys].sort().flatMap((key) => {
    const member = (value as Record<string, unknown>)[key];
    return member === undefined || isClosing(key, member) ? [] : [`${key}: ${textOf(member, depth)}`];
  });
  return `{ ${members.join(', ')} }`;
}

/** Whether the connection of a request is closed behind it is no part of what it asks for. */
function isClosing(key: string, value: unknown): boolean {
  return (key.toLowerCase() === 'connection' && value === 'close') || (key === 'agent' && value === false);
}

function listed(values: readonly unknown[], depth: number): string {
  return `[${values.map((one) => textOf(one, depth)).join(', ')}]`;
}

export function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 30)}…#${hashOf(text)}` : text;
}
