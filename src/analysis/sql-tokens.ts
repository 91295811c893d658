import { isSpace, wordAt } from '../ast/scan.ts';

/** The tokens of a statement of SQL in small letters, without white space and comments. */
export function tokensIn(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.length;) {
    if (isSpace(text, at)) at++;
    else if (text.startsWith('--', at)) at = endOf(text, '\n', at);
    else if (text.startsWith('/*', at)) at = endOf(text, '*/', at + 2);
    else {
      const token = tokenAt(text, at);
      tokens.push(token.toLowerCase());
      at += token.length;
    }
  }
  return tokens;
}

function tokenAt(text: string, at: number): string {
  const first = text.charAt(at);
  if (quotes.includes(first)) return text.slice(at, endOfQuoted(text, at));
  if (first === '@') {
    const marks = text.startsWith('@@', at) ? '@@' : '@';
    return marks + wordAt(text, at + marks.length);
  }
  const word = wordAt(text, at);
  const fraction = isNumber(word) && text.charAt(at + word.length) === '.' ? wordAt(text, at + word.length + 1) : '';
  if (isNumber(fraction)) return `${word}.${fraction}`;
  return word === '' ? first : word;
}

const quotes = '\'"`';

/** A doubled quotation mark stands for itself; what is not closed is a sign. */
function endOfQuoted(text: string, from: number): number {
  const mark = text.charAt(from);
  let end = text.indexOf(mark, from + 1);
  while (end >= 0 && text.charAt(end + 1) === mark) end = text.indexOf(mark, end + 2);
  return end < 0 ? from + 1 : end + 1;
}

function endOf(text: string, what: string, from: number): number {
  const end = text.indexOf(what, from);
  return end < 0 ? text.length : end + what.length;
}

export function isNumber(token: string): boolean {
  return token !== '' && Number.isFinite(Number(token));
}

export function isQuoted(token: string): boolean {
  return quotes.includes(token.charAt(0)) && token.length > 1;
}
