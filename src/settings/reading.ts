// Readers of plain JSON: each gives the value back, or throws one sentence that names the key.

/** A setting that cannot be used. ESLint prints the stack of what a rule throws; this one is a sentence. */
export class SettingsError extends Error {
  constructor(key: string, value: unknown, expected: string) {
    super(`settings['connection-churn']${key} is ${shown(value)}; expected ${expected}.`);
    this.name = 'SettingsError';
    this.stack = `${this.name}: ${this.message}`;
  }
}

export function modules(at: string, value: unknown): void {
  const list = listOf(at, value, (entry, where) => string(where, entry));
  if (list.length === 0) throw new SettingsError(at, value, 'a list of at least one module specifier');
}

export function oneOf<const Values extends readonly (string | boolean)[]>(
  at: string,
  value: unknown,
  values: Values,
): Values[number] {
  if (!values.includes(value as string)) {
    const shownValues = values.map((one) => (typeof one === 'string' ? `'${one}'` : String(one))).join(', ');
    throw new SettingsError(at, value, values.length === 1 ? shownValues : `one of ${shownValues}`);
  }
  return value as Values[number];
}

export function listOf<Item>(at: string, value: unknown, item: (value: unknown, at: string) => Item): Item[] {
  if (!Array.isArray(value)) throw new SettingsError(at, value, 'a list');
  return value.map((entry: unknown, index) => item(entry, `${at}[${index}]`));
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
  if (!Number.isInteger(value)) throw new SettingsError(at, value, 'a whole number');
  return value as number;
}

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
