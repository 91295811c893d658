/**
 * Looks at a text before it is parsed, in time that grows with its length, whatever stands in it. Comments are passed
 * over where one may stand between two words; what stands inside of a comment or a string is looked at like the rest, so
 * that nothing that may matter is passed over.
 */
export class Scan {
  readonly text: string;
  /** By the end of a comment, where the white space and comments behind it end: many words may lead there. */
  private readonly ends = new Map<number, number>();
  private readonly nexts = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string) {
    this.text = text;
  }

  /** Where white space and comments that start at a position end. */
  skip(from: number): number {
    const passed: number[] = [];
    let at = this.skipSpace(from);
    for (let end = this.commentEnd(at); end !== null; end = this.commentEnd(at)) {
      const known = this.ends.get(end);
      at = known ?? this.skipSpace(end);
      passed.push(end);
      if (known !== undefined) break;
    }
    for (const end of passed) this.ends.set(end, at);
    return at;
  }

  /** The word that starts at a position; empty where none does. */
  wordAt(at: number): string {
    return wordAt(this.text, at);
  }

  /** Where a word stands by itself, in order. */
  *placesOf(word: string): Generator<number> {
    for (let at = this.text.indexOf(word); at >= 0; at = this.text.indexOf(word, at + word.length))
      if (!isWordPart(this.text, at - 1) && !isWordPart(this.text, at + word.length)) yield at;
  }

  /** Every word, with where it starts. */
  *words(): Generator<[at: number, word: string]> {
    for (let at = 0; at < this.text.length;) {
      const word = this.wordAt(at);
      if (word !== '') yield [at, word];
      at += Math.max(word.length, 1);
    }
  }

  has(word: string): boolean {
    return this.placesOf(word).next().done !== true;
  }

  /** The first position from here on that has one of these characters; the end of the text where none has. */
  firstOf(characters: string, from: number, end = this.text.length): number {
    let at = from;
    while (at < end && !characters.includes(this.text.charAt(at))) at++;
    return at;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.text.length && isSpace(this.text, at)) at++;
    return at;
  }

  /** Where the comment that starts at a position ends; `null` where none does. */
  commentEnd(at: number): number | null {
    if (this.text.startsWith('//', at)) return Math.min(this.next('\n', at), this.next('\r', at), this.text.length);
    if (!this.text.startsWith('/*', at)) return null;
    const end = this.next('*/', at + 2);
    return end === Infinity ? null : end + 2;
  }

  /** Where something stands next; asked from further and further on, it reads each part of the text once. */
  private next(what: string, from: number): number {
    const known = this.nexts.get(what);
    if (known && known.from <= from && from <= known.at) return known.at;
    const found = this.text.indexOf(what, from);
    const at = found < 0 ? Infinity : found;
    this.nexts.set(what, { from, at });
    return at;
  }
}

/** The word that starts at a position of a text; empty where none does. */
export function wordAt(text: string, at: number): string {
  let end = at;
  while (isWordPart(text, end)) end++;
  return text.slice(at, end);
}

/** Whether a text is one word. */
export function isWord(text: string): boolean {
  return text !== '' && wordAt(text, 0) === text;
}

export function isSpace(text: string, at: number): boolean {
  return at < text.length && text.charAt(at).trim() === '';
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    (code > 127 && !isSpace(text, at))
  );
}
