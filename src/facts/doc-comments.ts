import { isSpace, isWord, wordAt } from '../ast/scan.ts';
import { withoutScheme } from '../ast/specifiers.ts';

/** A tag of a documentation comment: `@param {Request} req` has the type `Request` and the name `req`. */
export interface DocTag {
  readonly tag: string;
  /** What stands in braces; `null` where nothing does. */
  readonly type: string | null;
  /** The first word behind; that of an optional parameter stands in brackets. */
  readonly name: string;
  /** All that follows, up to the next tag. */
  readonly rest: string;
}

/** A type by where it comes from: a module, or a name of the file. */
export type DocType = DocImport | { readonly names: readonly string[] };

/** `import('express').Request` */
export interface DocImport {
  readonly module: string;
  readonly path: string;
}

/** The documentation comment that ends right before a position, white space and `(` aside; `null` where none does. */
export function docCommentBefore(position: number, text: string): string | null {
  let end = position;
  while (end > 0 && (isSpace(text, end - 1) || text[end - 1] === '(')) end--;
  if (!text.endsWith('*/', end)) return null;
  const start = text.lastIndexOf('/*', end - 2);
  return text.startsWith(opening, start) ? text.slice(start, end) : null;
}

/** All documentation comments of a text. */
export function docCommentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  for (let at = text.indexOf(opening); at >= 0;) {
    const end = text.indexOf('*/', at + opening.length);
    if (end < 0) break;
    comments.push(text.slice(at, end));
    at = text.indexOf(opening, end);
  }
  return comments;
}

const opening = '/**';

export function docTagsIn(comment: string): readonly DocTag[] {
  const tags: DocTag[] = [];
  for (let at = comment.indexOf('@'); at >= 0;) {
    const tag = wordAt(comment, at + 1);
    const open = skipSpace(comment, at + 1 + tag.length);
    const close = comment[open] === '{' ? closingOf(comment, open) : open - 1;
    const next = comment.indexOf('@', close + 1);
    const rest = comment.slice(close + 1, next < 0 ? comment.length : next).trim();
    const type = close > open ? comment.slice(open + 1, close) : null;
    if (tag !== '') tags.push({ tag, type, name: wordAt(rest, rest.startsWith('[') ? 1 : 0), rest });
    at = next;
  }
  return tags;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text, at)) at++;
  return at;
}

// Nobody writes a longer type.
const maximumLength = 1000;

/** Where braces that open at a position are closed; the position before where they never are. */
function closingOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + maximumLength); at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return open - 1;
}

/** The types that a text may mean, `|` between them: `?Pool`, `Pool<Row>[]`, `import('pg').Pool`. */
export function docTypesIn(text: string): readonly DocType[] {
  return text.split('|').flatMap((part) => docTypeIn(bareType(part)) ?? []);
}

function docTypeIn(text: string): DocType | null {
  const value = text.startsWith('typeof ') ? text.slice('typeof '.length).trim() : text;
  if (!value.startsWith('import(')) return namesIn(text);
  const end = value.indexOf(')');
  const path = namesIn(value.slice(end + 2));
  if (value[end + 1] !== '.' || !path) return null;
  return { module: withoutScheme(unquoted(value.slice('import('.length, end))), path: path.names.join('.') };
}

function namesIn(text: string): { readonly names: readonly string[] } | null {
  const names = text.split('.');
  return names.every(isWord) ? { names } : null;
}

/** A type without what says how many, or of what: `?Pool`, `Pool<Row>`, `Pool[]`, `Pool=`. */
function bareType(part: string): string {
  let text = part.trim();
  if (text.startsWith('?') || text.startsWith('!')) text = text.slice(1);
  const generic = text.indexOf('<');
  if (generic >= 0) text = text.slice(0, generic);
  while (text.endsWith('[]')) text = text.slice(0, -2);
  return text.endsWith('=') || text.endsWith('?') || text.endsWith('!') ? text.slice(0, -1) : text;
}

/** What an `@import` tag brings, by the names that it gives it: `{ Request as R } from 'express'`. */
export function importedBy({ type, rest }: DocTag): ReadonlyMap<string, DocImport> {
  const imported = new Map<string, DocImport>();
  if (type === null || wordAt(rest, 0) !== 'from') return imported;
  const module = withoutScheme(unquoted(rest.slice('from'.length)));
  for (const part of type.split(',')) {
    const [path = '', as, alias] = part.split(' ').filter((word) => word !== '');
    if (path !== '') imported.set(as === 'as' && alias !== undefined ? alias : path, { module, path });
  }
  return imported;
}

/** What stands between the first quotation mark and the one that closes it. */
function unquoted(text: string): string {
  const start = skipSpace(text, 0);
  const end = text.indexOf(text.charAt(start), start + 1);
  return text.slice(start + 1, end < 0 ? text.length : end);
}
