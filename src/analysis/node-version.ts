/** The oldest version of Node.js that a range allows: `[20, 19, 0]` for `^20.19 || >=22`. `null` for what is no range. */
export function oldestOf(range: string): readonly [number, number, number] | null {
  let oldest: readonly [number, number, number] | null = null;
  for (const alternative of range.split('||')) {
    const bound = lowerBound(alternative.trim());
    if (!bound) return null;
    if (!oldest || isOlder(bound, oldest)) oldest = bound;
  }
  return oldest;
}

type Version = readonly [number, number, number];

/** Comparators side by side must all hold, so the highest of their lower bounds counts. */
function lowerBound(text: string): Version | null {
  if (text === '*') return [0, 0, 0];
  const [from, to] = text.split(' - ');
  const span = to === undefined ? null : comparatorIn(from ?? '');
  if (span) return comparatorIn(to ?? '') && partsOf(span.parts);
  let bound: Version = [0, 0, 0];
  for (const one of comparatorsIn(text)) {
    const comparator = comparatorIn(one);
    if (!comparator) return null;
    const { operator, parts } = comparator;
    if (operator.startsWith('<')) continue;
    const at = partsOf(parts);
    const own: Version = operator === '>' ? after(at, parts) : at;
    if (isOlder(bound, own)) bound = own;
  }
  return bound;
}

interface Comparator {
  readonly operator: string;
  /** Major, minor and patch as they are written. */
  readonly parts: readonly string[];
}

const operators = ['>=', '<=', '^', '~', '>', '<', '='];

/** `>= 18` is one comparator. */
function comparatorsIn(text: string): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  return words.flatMap((word, index) => {
    if (operators.includes(word)) return [];
    const before = words[index - 1] ?? '';
    return operators.includes(before) ? [before + word] : [word];
  });
}

/** `>=20.19`, `v18.x`; `null` for what is none. */
function comparatorIn(raw: string): Comparator | null {
  const text = raw.trim();
  const operator = operators.find((each) => text.startsWith(each)) ?? '';
  const version = text.slice(operator.length).trim();
  const parts = (version.startsWith('v') ? version.slice(1) : version).split('.');
  const [major = '', ...others] = parts;
  const isVersion = isWhole(major) && others.length < 3 && others.every((part) => isWhole(part) || !isGiven(part));
  return isVersion ? { operator, parts } : null;
}

function isWhole(part: string): boolean {
  return part !== '' && Number.isInteger(Number(part));
}

function partsOf([major = '0', minor, patch]: readonly (string | undefined)[]): Version {
  return [Number(major), numberOf(minor), numberOf(patch)];
}

/** What `>18` starts with is 19, and what `>18.2` starts with is 18.3. */
function after([major, minor, patch]: Version, [, givenMinor, givenPatch]: readonly (string | undefined)[]): Version {
  if (!isGiven(givenMinor)) return [major + 1, 0, 0];
  return isGiven(givenPatch) ? [major, minor, patch + 1] : [major, minor + 1, 0];
}

function numberOf(part: string | undefined): number {
  return isGiven(part) ? Number(part) : 0;
}

function isGiven(part: string | undefined): boolean {
  return part !== undefined && part !== 'x' && part !== '*';
}

function isOlder(a: Version, b: Version): boolean {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index >= 0 && (a[index] as number) < (b[index] as number);
}
