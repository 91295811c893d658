import { Scan } from '../ast/scan.ts';

// Programs that people or their generators write are not a tenth as deep. The parser is native, and one that is twice as
// deep ends the process, in a worker at least; the analysis goes down the tree as well.
const deepest = 1000;
const longest = 5000;

/**
 * Whether a text may be nested so deep that it must not be parsed, by its brackets, and by operators and brackets that
 * follow each other within the same brackets: `a + a + a`, `a = a = a`, `if (a) {} else if (a) {} else if (a) {}`.
 */
export function isTooDeep(text: string): boolean {
  const scan = new Scan(text);
  const chains = [0];
  let unquoted = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ((character === '"' || character === "'") && at >= unquoted) {
      const end = stringEnd(text, at);
      if (text[end] === character) at = end;
      else unquoted = end;
      continue;
    }
    const comment = character === '/' ? scan.commentEnd(at) : null;
    if (comment !== null) {
      at = comment - 1;
      continue;
    }
    const isClosing = closing.includes(character);
    if (opening.includes(character)) chains.push(0);
    else if (isClosing && chains.length > 1) chains.pop();
    const last = chains.length - 1;
    if (character === ',' || character === ';' || (character === '\n' && endsPart(at, scan))) chains[last] = 0;
    else if (isClosing || joining.includes(character)) chains[last] = (chains[last] ?? 0) + 1;
    if (last > deepest || (chains[last] ?? 0) > longest) return true;
  }
  return false;
}

const opening = '([{';
const closing = ')]}';
const joining = '=?:!~+-*/%&|^<>';

/** Where the quote stands that ends a string, or the line on which none does. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== text[start] && text[at] !== '\n') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** Whether a part of a program ends with a line: before a blank one, or with a block that nothing goes on from. */
function endsPart(end: number, scan: Scan): boolean {
  const { text } = scan;
  if (text[end + 1] === '\n' || text.startsWith('\r\n', end + 1)) return true;
  if (text[text[end - 1] === '\r' ? end - 2 : end - 1] !== '}') return false;
  const word = scan.wordAt(scan.skip(end));
  return word !== '' && word !== 'else';
}
