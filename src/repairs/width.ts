import type { Layout } from './layout.ts';
import { isName } from './names.ts';

/** Some text with a list in brackets in it, which may have to be broken: one value a line. */
export interface Listed {
  /** Up to the opening bracket, that included. */
  readonly head: string;
  readonly items: readonly string[];
  /** From the closing bracket on. */
  readonly tail: string;
  /** What separates the items, and what stands behind the last of them when each has a line. */
  readonly separator: ',' | ';';
  readonly last: string;
}

/** Whether a line is wider than those of the file; a tab counts as two columns, as Prettier has it by itself. */
export function isTooWide(line: string, { width }: Layout): boolean {
  return line.replaceAll('\t', '  ').length > width;
}

/** The list on several lines; `base` is the indentation of its line. */
export function listed({ head, items, tail, separator, last }: Listed, base: string, layout: Layout): string {
  const { newline, indent } = layout;
  const lines = items.map(
    (item, index) => `${newline}${base}${indent}${item}${index < items.length - 1 ? separator : last}`,
  );
  return `${head}${lines.join('')}${newline}${base}${tail}`;
}

/** A line that a repair has written, broken where it is too long; its own indentation is `base`. */
export function brokenLine(code: string, base: string, layout: Layout): string {
  if (code.includes('\n') || !isTooWide(base + code, layout)) return code;
  const end = [' {', ';'].find((one) => code.endsWith(one)) ?? '';
  const whole = code.slice(0, code.length - end.length);
  const { newline, indent } = layout;
  if (whole.endsWith(')') && isChoice(whole)) return whole.replace(' = ', ` =${newline}${base}${indent}`) + end;
  return fitted(base, whole, end, base, layout) + end;
}

/** `const kept = clients.get(key) ?? createClient(key)` */
function isChoice(code: string): boolean {
  const at = code.indexOf(' ?? ');
  return at >= 0 && pairsIn(code)?.every(({ open, close }) => at < open || at > close) === true;
}

/**
 * Code that a line ends with, broken where the line would get too long: in the last list of its brackets, or in the
 * object or list that is the last value there. `before` and `after` are the rest of the line.
 */
export function fitted(before: string, code: string, after: string, base: string, layout: Layout): string {
  const isClosed = code.endsWith(')') || code.endsWith('}');
  if (!isClosed || code.includes('\n') || !isTooWide(before + code + after, layout)) return code;
  const pairs = pairsIn(code) ?? [];
  const list = listIn(code, pairs);
  if (!list) return code;
  const items = itemsIn(code, list);
  if (items.length === 0) return code.replace(' ??= ', ` ??=${layout.newline}${base}${layout.indent}`);
  const inner = huggedIn(code, list, pairs);
  const broken = inner ?? list;
  const { trailing } = layout;
  const last = code[broken.open] === '(' ? trailing.inCalls : code[broken.open] === '<' ? '' : trailing.inObjects;
  const [head, tail] = [code.slice(0, broken.open + 1), code.slice(broken.close)];
  return listed({ head, items: itemsIn(code, broken), tail, separator: ',', last }, base, layout);
}

/** A pair of brackets, and where the values between them are separated. */
interface Pair {
  readonly open: number;
  readonly close: number;
  readonly cuts: readonly number[];
  /** The pair around it. */
  readonly outer: { readonly open: number } | null;
}

const closing: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);
const opening: ReadonlySet<string> = new Set(closing.values());

/** The brackets of code, in the order in which they open; `null` where it is not simple enough to tell. */
function pairsIn(code: string): readonly Pair[] | null {
  const pairs: Pair[] = [];
  const around: { readonly open: number; readonly cuts: number[] }[] = [];
  for (let at = 0; at < code.length; at++) {
    const char = code.charAt(at);
    if (char === '`' || char === '/' || char === '\\') return null;
    if (char === "'" || char === '"') at = endOfText(code, at);
    else if (char === ',' || char === ';') around.at(-1)?.cuts.push(at);
    else if (opening.has(char)) {
      // A comparison is no bracket.
      if (char !== '<' || endsWord(code.charAt(at - 1))) around.push({ open: at, cuts: [] });
    } else if (code[around.at(-1)?.open ?? at] === closing.get(char) && !code.endsWith('=>', at + 1)) {
      const pair = around.pop();
      if (pair) pairs.push({ ...pair, close: at, outer: around.at(-1) ?? null });
    }
  }
  return around.length === 0 ? pairs.toSorted((a, b) => a.open - b.open) : null;
}

function endOfText(code: string, from: number): number {
  const mark = code.charAt(from);
  for (let at = from + 1; at < code.length; at++) {
    if (code.charAt(at) === '\\') at++;
    else if (code.charAt(at) === mark) return at;
  }
  return code.length;
}

/** Whether brackets behind a sign belong to what stands before it: `f(`, `Map<`. */
function endsWord(char: string): boolean {
  return char === ')' || char === ']' || char === '>' || (char !== '' && isName(`a${char}`));
}

/** The brackets to break: the last ones, or those in brackets that are only around something. */
function listIn(code: string, pairs: readonly Pair[]): Pair | null {
  let around: Pair | null = null;
  for (;;) {
    const last: Pair | undefined = pairs.findLast(
      ({ open, outer }) => outer?.open === around?.open && (code[open] === '(' || code[open] === '{'),
    );
    if (!last) return null;
    // `new Map<string, Client>()`
    if (last.close === last.open + 1) return pairs.find(({ close }) => close === last.open - 1 && close > 0) ?? last;
    if (code[last.open] === '{' || endsWord(code.charAt(last.open - 1))) return last;
    around = last;
  }
}

/** The object or list that is the last value of a call, where no other value is one. */
function huggedIn(code: string, list: Pair, pairs: readonly Pair[]): Pair | null {
  if (code[list.open] !== '(') return null;
  const items = itemsIn(code, list);
  if (items.slice(0, -1).some((item) => item.startsWith('{') || item.startsWith('['))) return null;
  const last = items.at(-1) ?? '';
  const inner = pairs.findLast(({ outer }) => outer?.open === list.open);
  const isWhole =
    inner && (last.startsWith('{') || last.startsWith('[')) && inner.close - inner.open === last.length - 1;
  return isWhole && itemsIn(code, inner).length > 0 ? inner : null;
}

/** The values between two brackets. */
function itemsIn(code: string, { open, close, cuts }: Pair): readonly string[] {
  return [...cuts, close]
    .map((cut, index) => code.slice((cuts[index - 1] ?? open) + 1, cut).trim())
    .filter((item) => item !== '');
}
