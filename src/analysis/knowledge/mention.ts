import { nameSource } from '../../ast/glob.ts';

/**
 * Whether a text has one of these specifiers in quotes where one can be imported. It is all that most files are asked,
 * so it is one expression: taking the words in quotes out and looking each of them up costs twice as much.
 */
export function mentionOf(modules: readonly string[]): (text: string) => boolean {
  if (modules.length === 0) return () => false;
  const mention = new RegExp(`['"\`](?:node:)?(?:${modules.map(nameSource).join('|')})['"\`]`, 'gu');
  return (text) => {
    mention.lastIndex = 0;
    for (let found = mention.exec(text); found; found = mention.exec(text))
      if (isImported(text, found.index)) return true;
    return false;
  };
}

/** Whether a text has a call of `fetch`, which nobody imports. */
export function mentionsFetch(text: string): boolean {
  return text.includes('fetch') && /\bfetch\s*\(/u.test(text);
}

/** What stands before a specifier, or `//` in the line above it. */
const opening = /(?:\bfrom|\bimport|[(/]|\/\/.*\n)\s*$/u;

/**
 * Whether a string may be a specifier by what stands before it: `from`, `import`, a parenthesis or a comment. Most that
 * is named like a module is something else, a protocol or a dialect: `['http', 'https']`, `type: 'postgres'`.
 */
function isImported(text: string, quote: number): boolean {
  return opening.test(text.slice(Math.max(0, quote - 200), quote));
}
