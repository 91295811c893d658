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
    .map((part) => part.split('*').map(escape).join('[^/.()]*'))
    .join('|');
}

/**
 * Compiles a path pattern that may start at any folder: `**` is any folders, `*` anything but `/`, `{a,b}` either.
 * It is meant for posix paths.
 */
export function pathPattern(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/|\*\*|\*|\{[^}]*\}|[^*{]+|\{/gu, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part.startsWith('{') && part.endsWith('}')) return `(?:${part.slice(1, -1).split(',').map(escape).join('|')})`;
    return escape(part);
  });
  return new RegExp(`(?:^|/)${source}$`, 'u');
}

/** One expression for several path patterns: most paths fit none. */
export function anyPathPattern(patterns: readonly string[]): RegExp {
  return patterns.length === 0
    ? /^(?!)/u
    : new RegExp(patterns.map((pattern) => pathPattern(pattern).source).join('|'), 'u');
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
