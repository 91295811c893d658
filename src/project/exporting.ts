import type { Source } from './sources.ts';

/**
 * What a file exports, as far as its text shows. A look at the text comes before each parse: where it says no, there is
 * nothing; where it says yes, there may be.
 */

/** Whether a text can export what a path starts with. */
export function mayExport(source: Pick<Source, 'text'>, path: string): boolean {
  const { text } = source;
  const [head = ''] = path.split(/[.(]/u);
  if (head === '' || head === 'default' || handsAllOn(source)) return true;
  if (!text.includes(head)) return false;
  return exportsAnyName.test(text) || !/^\w+$/u.test(head) || exportOf(head).test(text);
}

/** The whole of another file, which may have any name in it. */
function handsAllOn(source: Pick<Source, 'text'>): boolean {
  const known = handing.get(source);
  if (known !== undefined) return known;
  const hands = /\bexport\s*\*|\.\.\.\s*require\b/u.test(source.text);
  handing.set(source, hands);
  return hands;
}

// Asked of a barrel for each name that is looked for behind it.
const handing = new WeakMap<Pick<Source, 'text'>, boolean>();

const exportsAnyName = /\bexports\b|\bexport\s*=|\bexport\s+default\b/u;

/** `export function a`, `export { b as a }`, `export const b = 1, a = 2`. */
function exportOf(name: string): RegExp {
  return new RegExp(String.raw`\bexport\b(?:[^=;({]*|\s*(?:type\s*)?\{[^}]*)\b${name}\b|,\s*${name}\s*[:=]`, 'u');
}

/** Whether what a path stands for is a function that a text declares itself, so that it does not lead on. */
export function declares(text: string, path: string): boolean {
  if (!/^\w+$/u.test(path) || path === 'default' || !text.includes(path)) return false;
  const declaration = String.raw`(?:async\s+)?function\s*\*?\s*${path}\b`;
  const literal = String.raw`const\s+${path}\s*=\s*(?:async\s*)?\([^()]*\)[^=;()]*=>`;
  return new RegExp(String.raw`^export\s+(?:${declaration}|${literal})`, 'mu').test(text);
}

/** Whether what a text exports may be of another file: more than functions, classes and types that it declares itself. */
export function mayHandOn(text: string): boolean {
  return exportsMore.test(text);
}

const exportsMore =
  /\bexports?\b(?!\s+(?:default\s+)?(?:(?:async\s+)?function\b|(?:abstract\s+)?class\b(?![^{]*\bextends\b)|(?:interface|enum)\s|type\s+\w|const\s+\w+\s*=\s*async\s*\())/u;
