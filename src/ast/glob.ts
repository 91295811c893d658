/**
 * Compiles a name pattern: `*` stands for any run of characters but `/`, `.` and parentheses, `|` separates
 * alternatives, everything else stands for itself.
 */
export function namePattern(pattern: string): RegExp {
  return new RegExp(`^(?:${nameSource(pattern)})$`, 'u');
}

/** The source of an expression for a name pattern, to stand among others. */
export function nameSource(pattern: string): string {
  return pattern
    .split('|')
    .map((part) => starred(part.split('*').map(escape), '[^/.()]'))
    .join('|');
}

/**
 * Texts with a star between each two, which stands for any run of a character. What follows a star is taken where it
 * comes first: if it fits at all, it fits there, and a pattern of many stars costs no more than one.
 */
function starred([first = '', ...rest]: readonly string[], character: string): string {
  const last = rest.pop();
  if (last === undefined) return first;
  return `${first}${rest.map((text) => `(?:(?!${text})${character})*${text}`).join('')}${character}*${last}`;
}

/**
 * Compiles a path pattern that may start at any folder: `**` is any folders, `*` anything but `/`, `{a,b}` either.
 * It is meant for posix paths.
 */
export function pathPattern(pattern: string): RegExp {
  const source = pattern.replace(/(?:\*\*\/)+|\*{2,}|(?:\*[^*{/]+)*\*(?!\*)|\{[^}]*\}|[^*{]+|\{/gu, (part) => {
    if (part.startsWith('**/')) return '(?:.*/)?';
    if (part.startsWith('**')) return '.*';
    if (part.startsWith('*')) return starred(part.split('*').map(escape), '[^/]');
    if (part.startsWith('{') && part.endsWith('}')) return `(?:${part.slice(1, -1).split(',').map(escape).join('|')})`;
    return escape(part);
  });
  return new RegExp(`(?:^|/)${source}$`, 'u');
}

/** Whether a name is a pattern: exact names need no expression. */
export function isPattern(name: string): boolean {
  return name.includes('*') || name.includes('|');
}

/** One expression for several name patterns, and for several path patterns: most names and paths fit none. */
export function anyNamePattern(patterns: readonly string[]): RegExp {
  return anyOf(patterns.map(namePattern));
}

export function anyPathPattern(patterns: readonly string[]): RegExp {
  return anyOf(patterns.map(pathPattern));
}

function anyOf(expressions: readonly RegExp[]): RegExp {
  return expressions.length === 0 ? nothing : new RegExp(expressions.map(({ source }) => source).join('|'), 'u');
}

const nothing = /^(?!)/u;

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
