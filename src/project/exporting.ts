import { startOf } from '../analysis/paths.ts';
import { Scan } from '../ast/scan.ts';
import { isSpread } from './specifiers.ts';
import type { Source } from './sources.ts';

/**
 * What a file exports, as far as its text shows. A look at the text comes before each parse: where it says no, there is
 * nothing; where it says yes, there may be.
 */

/** Whether a text can export what a path starts with. */
export function mayExport(source: Pick<Source, 'text'>, path: string): boolean {
  let names = exported.get(source);
  if (names === undefined) exported.set(source, (names = exportedIn(source.text)));
  const { name: head } = startOf(path);
  // A name in quotes may hold anything.
  return names === null || names.has(head) || head === '' || head === 'default' || new Scan(head).wordAt(0) !== head;
}

// Asked of a barrel for each name that is looked for behind it.
const exported = new WeakMap<Pick<Source, 'text'>, ReadonlySet<string> | null>();

/** The names that a text may export; `null` where these may be any: `export * from './db'`, `module.exports = db`. */
function exportedIn(text: string): Set<string> | null {
  const scan = new Scan(text);
  if (scan.has('exports')) return null;
  for (const at of scan.placesOf('require')) if (isSpread(text, at)) return null;
  const names = new Set<string>();
  for (const [start, end] of exportsIn(scan)) {
    const found = namesAfter(start, end, scan);
    if (!found) return null;
    for (const name of found) names.add(name);
  }
  return names;
}

/** What follows each `export`, up to the next one. */
function exportsIn(scan: Scan): [start: number, end: number][] {
  const places = [...scan.placesOf('export')];
  return places.map((at, index) => [at + 'export'.length, places[index + 1] ?? scan.text.length]);
}

/** `export function a`, `export { b as a }`, `export const b = 1, a = 2`, `export const { a } = b`. */
function namesAfter(start: number, end: number, scan: Scan): string[] | null {
  const { text } = scan;
  const at = scan.skip(start);
  const word = scan.wordAt(at);
  if (word === 'default' || text[at] === '=' || text[at] === '*') return null;
  const then = scan.skip(at + word.length);
  if (word === 'type' && text[then] === '*') return null;
  if (text[at] === '{' || (word === 'type' && text[then] === '{')) return wordsIn(at, end, '}', scan);
  // Names may stand anywhere behind a decorator, or in a pattern.
  if (text[at] === '@' || text[then] === '{' || text[then] === '[') return wordsIn(at, end, '', scan);
  const declared = wordsIn(at, end, '=;({', scan);
  return variables.has(word) ? [...declared, ...wordsBehindCommas(at, end, scan)] : declared;
}

const variables: ReadonlySet<string> = new Set(['const', 'let', 'var']);

/** The words from one place to another, or to one of the characters that end them. */
function wordsIn(start: number, end: number, stops: string, scan: Scan): string[] {
  const words: string[] = [];
  for (let at = scan.skip(start); at < end;) {
    const word = scan.wordAt(at);
    if (word !== '') words.push(word);
    else if (stops.includes(scan.text.charAt(at))) break;
    at = scan.skip(at + Math.max(word.length, 1));
  }
  return words;
}

function wordsBehindCommas(start: number, end: number, scan: Scan): string[] {
  const words: string[] = [];
  for (let at = scan.firstOf(',', start, end); at < end; at = scan.firstOf(',', at + 1, end))
    words.push(scan.wordAt(scan.skip(at + 1)));
  return words;
}

/** The functions that a text declares and exports itself, so that their names do not lead on to another file. */
export function functionsIn(text: string): Set<string> {
  const scan = new Scan(text);
  const names = new Set<string>();
  for (const at of scan.placesOf('export')) {
    const name = at === 0 || text[at - 1] === '\n' ? functionAt(scan.skip(at + 'export'.length), scan) : '';
    if (name !== '') names.add(name);
  }
  return names;
}

/** The name of the function that is declared at a position: `async function find`, `const find = (id: string) =>`. */
function functionAt(start: number, scan: Scan): string {
  const { text } = scan;
  const after = (at: number, word: string): number => (scan.wordAt(at) === word ? scan.skip(at + word.length) : at);
  let at = after(start, 'async');
  if (scan.wordAt(at) === 'function') {
    at = after(at, 'function');
    return scan.wordAt(text[at] === '*' ? scan.skip(at + 1) : at);
  }
  if (scan.wordAt(start) !== 'const') return '';
  at = after(start, 'const');
  const name = scan.wordAt(at);
  at = scan.skip(at + name.length);
  if (text[at] !== '=') return '';
  at = after(scan.skip(at + 1), 'async');
  if (text[at] !== '(') return '';
  const close = scan.firstOf('()', at + 1);
  if (text[close] !== ')') return '';
  return text.startsWith('=>', scan.firstOf('=;()', close + 1)) ? name : '';
}

/** Whether what a text exports may be of another file: more than functions, classes and types that it declares itself. */
export function mayHandOn(text: string): boolean {
  const scan = new Scan(text);
  return scan.has('exports') || exportsIn(scan).some(([start, end]) => !isDeclaration(start, end, scan));
}

function isDeclaration(start: number, end: number, scan: Scan): boolean {
  const { text } = scan;
  const words: string[] = [];
  let at = scan.skip(start);
  for (let word = scan.wordAt(at); word !== '' && words.length < 4 && at < end; word = scan.wordAt(at)) {
    words.push(word);
    at = scan.skip(at + word.length);
  }
  if (words[0] === 'default') words.shift();
  const [first, second] = words;
  if (first === 'function' || (first === 'async' && second === 'function')) return true;
  if (first === 'class' || (first === 'abstract' && second === 'class'))
    return !text.slice(start, scan.firstOf('{', start, end)).includes('extends');
  if (first === 'interface' || first === 'enum' || first === 'type') return second !== undefined;
  // `const find = async (`
  if (first !== 'const' || second === undefined || text[at] !== '=') return false;
  const value = scan.skip(at + 1);
  return scan.wordAt(value) === 'async' && text[scan.skip(value + 'async'.length)] === '(';
}
