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

const comparator = /^(\^|~|>=|<=|>|<|=)?v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?$/u;

/** Comparators side by side must all hold, so the highest of their lower bounds counts. */
function lowerBound(text: string): Version | null {
  if (text === '*') return [0, 0, 0];
  let bound: Version = [0, 0, 0];
  let before = '';
  for (const word of text.split(' ').filter((part) => part !== '')) {
    // `18 - 20` begins with 18, and `>= 18` is one comparator.
    if (word === '-') return bound;
    const match = comparator.exec(`${before}${word}`);
    before = match ? '' : word;
    if (!match) continue;
    const [operator = '', ...parts] = match.slice(1);
    if (operator.startsWith('<')) continue;
    const own: Version = operator === '>' ? after(partsOf(parts), parts) : partsOf(parts);
    if (isOlder(bound, own)) bound = own;
  }
  return text === '' || before !== '' ? null : bound;
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
