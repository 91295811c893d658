// Programs that people or their generators write are not a tenth as deep. The parser is native, and one that is twice as
// deep ends the process, in a worker at least; the analysis goes down the tree as well.
const deepest = 1000;
const longest = 5000;

/**
 * Whether a text may be nested so deep that it must not be parsed, by its brackets, and by operators and brackets that
 * follow each other within the same brackets: `a + a + a`, `a = a = a`, `if (a) {} else if (a) {} else if (a) {}`.
 */
export function isTooDeep(text: string): boolean {
  const chains = [0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const isClosing = closing.includes(character);
    if (opening.includes(character)) chains.push(0);
    else if (isClosing && chains.length > 1) chains.pop();
    const last = chains.length - 1;
    if (character === ',' || character === ';' || isBlankLine(text, at)) chains[last] = 0;
    else if (isClosing || joining.includes(character)) chains[last] = (chains[last] ?? 0) + 1;
    if (last > deepest || (chains[last] ?? 0) > longest) return true;
  }
  return false;
}

const opening = '([{';
const closing = ')]}';
const joining = '=?:!~+-*/%&|^<>';

function isBlankLine(text: string, at: number): boolean {
  return text[at] === '\n' && (text[at + 1] === '\n' || text.startsWith('\r\n', at + 1));
}
