import { Scan, isSpace } from '../ast/scan.ts';

/** A place where a text may import another file. */
export interface Mention {
  readonly specifier: string;
  readonly keyword: 'from' | 'import' | 'require' | '(';
  /** Where its keyword stands. */
  readonly at: number;
}

// Longer than any path can be. What resolves specifiers does not survive much longer ones.
const maximumLength = 1000;

/** What a text may import, in no order: `from './db'`, `import './db'`, `import('./db')`, `require('./db')`. */
export function mentionsIn(text: string): Mention[] {
  const scan = new Scan(text);
  const found: Mention[] = [];
  for (const keyword of ['from', 'import', 'require'] as const) {
    for (const at of scan.placesOf(keyword)) {
      const next = scan.skip(at + keyword.length);
      const specifier = quotedAt(text, text[next] === '(' ? scan.skip(next + 1) : next);
      if (specifier !== null) found.push({ specifier, keyword, at });
    }
  }
  if (mayRenameRequire(scan)) {
    for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) {
      const specifier = quotedAt(text, scan.skip(at + 1));
      if (specifier !== null) found.push({ specifier, keyword: '(', at });
    }
  }
  return found;
}

/** `const load = createRequire(import.meta.url)`, `const load = require`. */
function mayRenameRequire(scan: Scan): boolean {
  if (scan.has('createRequire')) return true;
  for (const at of scan.placesOf('require')) {
    const next = scan.text.charAt(scan.skip(at + 'require'.length));
    if (next !== '(' && next !== '.') return true;
  }
  return false;
}

/** The string that starts at a position, as specifiers are written: on one line, and with nothing escaped. */
function quotedAt(text: string, at: number): string | null {
  const quote = text.charAt(at);
  if (quote !== "'" && quote !== '"' && quote !== '`') return null;
  for (let end = at + 1; end <= at + maximumLength; end++) {
    const character = text.charAt(end);
    if (character === quote) return end === at + 1 ? null : text.slice(at + 1, end);
    if (character === '' || character === '\n' || character === '\\') return null;
  }
  return null;
}

/** What a text may export again: of what stands behind these specifiers, all or a part. */
export function reExportsIn(text: string): Set<string> {
  const [firstExport = Infinity] = new Scan(text).placesOf('export');
  const again = mentionsIn(text).filter(({ keyword, at }) =>
    keyword === 'from' ? at > firstExport : keyword === 'require' && isSpread(text, at),
  );
  return new Set(again.map(({ specifier }) => specifier));
}

/** `{ ...require('./db') }` */
export function isSpread(text: string, at: number): boolean {
  let end = at;
  while (end > 0 && isSpace(text, end - 1)) end--;
  return text.endsWith('...', end) || text.endsWith('*/', end);
}
