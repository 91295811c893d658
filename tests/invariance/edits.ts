import MagicString from 'magic-string';
import type { Node } from '../../src/ast/nodes.ts';
import type { Mark, Program } from './program.ts';

/**
 * Edits of the text of a program, so that its comments and layout stay. The marks go along: while the text is edited
 * each stands in it, between two characters that no program has.
 */
export class Edits {
  private readonly program: Program;
  private readonly text: MagicString;
  private readonly pending: Set<Mark>;
  private isChanged = false;

  constructor(program: Program) {
    this.program = program;
    this.text = new MagicString(program.code);
    this.pending = new Set(program.marks.filter(({ file }) => file === program.file));
  }

  /** Puts a text before a node, inside of what was put before nodes that begin there earlier. */
  before(node: Pick<Node, 'range'>, text: string): void {
    this.isChanged = true;
    this.text.appendRight(node.range[0], text);
  }

  /** Puts a text behind a node, inside of what was put behind nodes that end there earlier. */
  after(node: Pick<Node, 'range'>, text: string): void {
    this.isChanged = true;
    this.text.prependLeft(node.range[1], text);
  }

  /** Puts a text behind everything else. */
  atEnd(text: string): void {
    this.isChanged = true;
    this.text.append(text);
  }

  replace([start, end]: readonly [number, number], text: string): void {
    this.isChanged = true;
    // What stood inside is gone.
    for (const mark of this.pending) if (isIn(mark, start + 1, end)) this.pending.delete(mark);
    if (start === end) this.text.appendLeft(start, text);
    else if (text === '') this.text.remove(start, end);
    else this.text.update(start, end, text);
  }

  /** Lets a node stand elsewhere, with all that is edited in it. */
  move({ range: [start, end] }: Pick<Node, 'range'>, to: number): void {
    this.isChanged = true;
    this.text.move(start, end, to);
  }

  /** Takes a node out of its place, and gives its text, with the marks in it, to be put elsewhere. */
  take({ range: [start, end] }: Pick<Node, 'range'>, instead: string): string {
    let taken = '';
    let done = start;
    for (const mark of this.program.marks.filter((each) => this.pending.has(each) && isIn(each, start, end))) {
      taken += `${this.program.code.slice(done, mark.at)}${written(mark)}`;
      done = mark.at;
      this.pending.delete(mark);
    }
    this.replace([start, end], instead);
    return `${taken}${this.program.code.slice(done, end)}`;
  }

  /** The marks of the calls that begin where a node begins, as a part of a text. */
  marksAt({ range: [start] }: Pick<Node, 'range'>): string {
    return this.program.marks
      .filter(({ file, at }) => file === this.program.file && at === start)
      .map(written)
      .join('');
  }

  /** The program as edited, under another path and with other files beside it if so wished; `null` without any edit. */
  done({ file = this.program.file, others = {} }: Partial<Pick<Program, 'file' | 'others'>> = {}): Program | null {
    if (!this.isChanged) return null;
    // Last of all, so that a mark stands right at its call.
    for (const mark of this.pending) this.text.appendRight(mark.at, written(mark));
    const main = read(this.text.toString(), file);
    const besides = Object.entries(others).map(([path, text]) => ({ path, ...read(text, path) }));
    return {
      ...this.program,
      file,
      code: main.code,
      others: { ...this.program.others, ...Object.fromEntries(besides.map(({ path, code }) => [path, code])) },
      marks: [
        ...main.marks,
        ...this.program.marks.filter((mark) => mark.file !== this.program.file),
        ...besides.flatMap(({ marks }) => marks),
      ],
    };
  }
}

// Characters for private use.
const [open, close] = ['\u{E000}', '\u{E001}'];
const writtenMark = new RegExp(`${open}(\\d+)${close}`, 'gu');

/** Whether a text may be edited: it has none of the characters of marks. */
export function isEditable(text: string): boolean {
  return !text.includes(open) && !text.includes(close);
}

function isIn({ at }: Mark, start: number, end: number): boolean {
  return at >= start && at < end;
}

function written({ from }: Mark): string {
  return `${open}${from}${close}`;
}

/** Takes the marks out of a text. */
function read(text: string, file: string): { code: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let code = '';
  let done = 0;
  for (const found of text.matchAll(writtenMark)) {
    code += text.slice(done, found.index);
    done = found.index + found[0].length;
    marks.push({ from: Number(found[1]), file, at: code.length });
  }
  return { code: code + text.slice(done), marks };
}
