import type { Language } from '../../../catalog/types.ts';

/** Stands in a text for an expression whose value is not known. */
export const hole = '\0';

/**
 * - `word`: a keyword or a name, in capitals; `@x` and `#x` are words too.
 * - `quoted`: a string or a name in quotation marks.
 * - `hole`: an expression that is not inside of quotation marks.
 */
export interface Token {
  readonly kind: 'hole' | 'quoted' | 'sign' | 'word';
  readonly text: string;
  /** As it is written. */
  readonly raw: string;
}

/** The name that a token is, in capitals, without the quotation marks around it; `null` for strings and the rest. */
export function nameOf({ kind, text }: Token): string | null {
  if (kind === 'word') return text;
  const isName = kind === 'quoted' && (text.startsWith('"') || text.startsWith('`') || text.startsWith('['));
  return isName ? text.slice(1, -1).toUpperCase() : null;
}

/** `@x` of MySQL: a variable of the connection. `@1` is a parameter, `@@version` is the same for all. */
export function isUserVariable(name: string): boolean {
  const [sign, first] = name;
  return sign === '@' && first !== undefined && first !== '@' && !digits.has(first);
}

/** `#rows` of SQL Server: a table of the connection. `##rows` is one for all. */
export function isTemporary(name: string): boolean {
  const [sign, first] = name;
  return sign === '#' && first !== undefined && first !== '#';
}

const digits: ReadonlySet<string> = new Set('0123456789');

/** The tokens of each statement of a text, comments left out. */
export function statementsIn(text: string, language: Language): Token[][] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  for (const token of tokensIn(text, language)) {
    if (token.kind === 'sign' && token.text === ';') {
      if (current.length > 0) statements.push(current);
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) statements.push(current);
  return statements;
}

function* tokensIn(text: string, language: Language): Generator<Token> {
  const isMySql = language === 'mysql';
  // MySQL runs what stands in a comment of this kind: `/*!80000 SET … */`.
  let isRunComment = false;
  for (let at = 0; at < text.length;) {
    const char = text.charAt(at);
    const rest = (sign: string): boolean => text.startsWith(sign, at);
    if (char.trim() === '') at++;
    else if ((rest('--') && !(isMySql && text.charAt(at + 2).trim() !== '')) || (isMySql && char === '#'))
      at = endOfLine(text, at);
    else if (language !== 'postgres' && (rest('/*!') || rest('/*M!'))) {
      isRunComment = true;
      at = text.indexOf('!', at) + 1;
      while (digits.has(text.charAt(at))) at++;
    } else if (isRunComment && rest('*/')) {
      isRunComment = false;
      at += 2;
    } else if (rest('/*')) at = endOfComment(text, at, language);
    else if (char === hole) {
      yield { kind: 'hole', text: hole, raw: '…' };
      at++;
    } else if (char === "'" || char === '"' || char === '`' || (language === 'mssql' && char === '[')) {
      const end = endOfQuoted(text, at, char, isMySql || text.charAt(at - 1).toUpperCase() === 'E');
      const raw = text.slice(at, end);
      yield { kind: 'quoted', text: raw, raw };
      at = end;
    } else if (char === '$' && !isMySql) {
      const tag = /^\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/u.exec(text.slice(at, at + 64))?.[0];
      const end = tag === undefined ? -1 : text.indexOf(tag, at + tag.length);
      yield tag === undefined ? { kind: 'sign', text: char, raw: char } : { kind: 'quoted', text: tag, raw: tag };
      at = tag === undefined ? at + 1 : end === -1 ? text.length : end + tag.length;
    } else if (inWord.test(char)) {
      let end = at + 1;
      while (end < text.length && inWord.test(text.charAt(end))) end++;
      const word = text.slice(at, end);
      yield { kind: word.includes(hole) ? 'hole' : 'word', text: word.toUpperCase(), raw: word.replaceAll(hole, '…') };
      at = end;
    } else {
      yield { kind: 'sign', text: char, raw: char };
      at++;
    }
  }
}

/** What a word is made of; a hole and `$` begin none, and are asked for before. */
const inWord = /[\p{L}\p{N}_@#$\0]/u;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}

/** In PostgreSQL and SQL Server comments nest. */
function endOfComment(text: string, from: number, language: Language): number {
  const nests = language === 'postgres' || language === 'mssql';
  let depth = 1;
  for (let at = from + 2; at < text.length; at++) {
    if (text.startsWith('*/', at)) {
      depth--;
      at++;
      if (depth === 0 || !nests) return at + 1;
    } else if (text.startsWith('/*', at)) {
      depth++;
      at++;
    }
  }
  return text.length;
}

/** A doubled quotation mark stands for itself, and where the language has escapes, so does one behind a backslash. */
function endOfQuoted(text: string, from: number, mark: string, escapes: boolean): number {
  const closing = mark === '[' ? ']' : mark;
  for (let at = from + 1; at < text.length; at++) {
    if (text.charAt(at) === '\\' && escapes && mark !== '`') at++;
    else if (text.charAt(at) === closing) {
      if (text.charAt(at + 1) !== closing) return at + 1;
      at++;
    }
  }
  return text.length;
}
