import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceCode } from '@typescript-eslint/utils/ts-eslint';
import { memoByNode } from '../facts/memo.ts';
import type { Node } from '../ast/nodes.ts';
import { outlineOf } from '../facts/outline.ts';
import type { Outline } from '../facts/outline.ts';
import { walk } from '../ast/walk.ts';
import type { Edit } from './edits.ts';
import { isOpenEnded, statementBefore } from './statements.ts';

/** How the file is written, for text that is to look as if its author had written it. */
export interface Layout {
  readonly newline: string;
  /** What ends a statement: `;` or nothing. */
  readonly semicolon: string;
  /** One level of indentation. */
  readonly indent: string;
  /** How long a line may get, as far as the lines of the file show. */
  readonly width: number;
  /** What stands around most texts. */
  readonly quote: '"' | "'";
  /** What stands behind the last of several values that have a line each: `,` or nothing. */
  readonly trailing: { readonly inObjects: string; readonly inCalls: string };
}

export const layoutOf = memoByNode((program: TSESTree.Program, sourceCode: SourceCode): Layout => {
  const { text } = sourceCode;
  const breaks = text.split('\n').length - 1;
  const carriageReturns = text.includes('\r\n') ? text.split('\r\n').length - 1 : 0;
  let withSemicolon = 0;
  let without = 0;
  const { statements, calls, objects } = outlineOf(program, { sourceCode });
  for (const { range, parent } of statements) {
    // The head of `for (const a of b)` is no statement.
    if (parent?.type.startsWith('For') === true) continue;
    if (text[range[1] - 1] === ';') withSemicolon++;
    else without++;
  }
  const [indent] = /^(?:\t| {2,8})(?=[^\s*])/mu.exec(text) ?? ['  '];
  return {
    newline: carriageReturns * 2 > breaks ? '\r\n' : '\n',
    semicolon: withSemicolon >= without ? ';' : '',
    indent,
    width: widthOf(text),
    quote: text.split('"').length > text.split("'").length ? '"' : "'",
    trailing: trailingOf(calls, objects, text),
  };
});

/** Widths that people choose; what is longer was not broken by a formatter. */
const widths = [80, 100, 120, 140, 160];

function widthOf(text: string): number {
  let longest = 0;
  for (const line of text.split(/\r?\n/u)) {
    if (line.length <= longest) continue;
    // Text and comments are as long as they are; a line with commas between its strings could have been broken there.
    const code = line.replace(/'[^']*'|"[^"]*"/gu, '""');
    if (!/[`/]/u.test(code) && (!code.includes('""') || code.includes(', '))) longest = line.length;
  }
  return widths.find((width) => longest <= width) ?? Infinity;
}

function trailingOf(calls: Outline['calls'], objects: Outline['objects'], text: string): Layout['trailing'] {
  const ofObjects = commasBehind(objects, ({ properties }) => properties, text);
  const ofCalls = commasBehind(calls, (call) => call.arguments, text);
  const inObjects = ofObjects >= 0;
  const inCalls = ofCalls === 0 ? inObjects : ofCalls > 0;
  return { inObjects: inObjects ? ',' : '', inCalls: inCalls ? ',' : '' };
}

/** How many more lists that are broken over lines have a comma behind the last of their values than have none. */
function commasBehind<Listing extends Node>(
  nodes: readonly Listing[],
  valuesOf: (node: Listing) => readonly Node[],
  text: string,
): number {
  let more = 0;
  for (const node of nodes) {
    const last = valuesOf(node).at(-1);
    if (!last || last.loc.end.line === node.loc.end.line) continue;
    more += /^\s*,/u.test(text.slice(last.range[1], node.range[1])) ? 1 : -1;
  }
  return more;
}

/** The white space at the start of the line on which a position stands. */
export function indentAt(text: string, position: number): string {
  return spacesAt(text, lineStart(text, position));
}

function spacesAt(text: string, position: number): string {
  return (/^[^\S\r\n]*/u.exec(text.slice(position)) as RegExpExecArray)[0];
}

export function lineStart(text: string, position: number): number {
  return text.lastIndexOf('\n', position - 1) + 1;
}

/** Where the next line starts, or the end of the text. */
export function nextLine(text: string, position: number): number {
  const at = text.indexOf('\n', position);
  return at === -1 ? text.length : at + 1;
}

/** Whether nothing but white space stands before a position on its line. */
export function startsLine(text: string, position: number): boolean {
  return text.slice(lineStart(text, position), position).trim() === '';
}

/** Whether nothing but white space stands behind a position on its line. */
export function endsLine(text: string, position: number): boolean {
  return text.slice(position, nextLine(text, position)).trim() === '';
}

/** What stands behind a position on its line. */
export function restOfLine(text: string, position: number): string {
  return text.slice(position, nextLine(text, position)).trimEnd();
}

/** Whether a text does nothing but end what stands before it. */
export function onlyCloses(text: string): boolean {
  return /^[);,\s]*$/u.test(text);
}

/** Whether a position starts a line below an empty one, or the file. */
export function isBelowEmptyLine(text: string, position: number): boolean {
  // What stands on its line and the one above, with the line break before: a file may be long.
  const above = text.slice(Math.max(0, lineStart(text, lineStart(text, position) - 1) - 1), position);
  return /(?:^|(?:^|\n)[^\S\n]*\r?\n)[^\S\n]*$/u.test(above);
}

export function quoted(text: string, quote: Layout['quote']): string {
  return `${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`;
}

/** A statement without the semicolon that ends it. */
export function withoutEnd(statement: string): string {
  return statement.endsWith(';') ? statement.slice(0, -1) : statement;
}

/**
 * Moves the lines after the first one of a piece of code from one indentation to another. Lines that start inside of a
 * template keep what they have: there, white space is content.
 */
export function reindented(text: string, from: string, to: string, protectedLines: ReadonlySet<number>): string {
  if (from === to) return text;
  return text
    .split('\n')
    .map((line, index) => {
      if (index === 0 || protectedLines.has(index)) return line;
      return line.startsWith(from) ? to + line.slice(from.length) : line;
    })
    .join('\n');
}

/** Numbers of the lines of a node, from 0, that start inside of a template. */
export function templateLines(node: Node, { visitorKeys }: SourceCode): ReadonlySet<number> {
  const lines = new Set<number>();
  walk(node, visitorKeys, (at) => {
    if (at.type === 'TemplateElement')
      for (let line = at.loc.start.line + 1; line <= at.loc.end.line; line++) lines.add(line - node.loc.start.line);
    return undefined;
  });
  return lines;
}

/** Comments on lines of their own right above a node, without an empty line between them and it. */
export function commentsAbove(node: Node | TSESTree.Token, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const { text } = sourceCode;
  const above: TSESTree.Comment[] = [];
  let start = node.range[0];
  for (const comment of sourceCode.getCommentsBefore(node).toReversed()) {
    const between = text.slice(comment.range[1], start);
    if (!startsLine(text, comment.range[0]) || !/^[^\S\r\n]*\r?\n[^\S\r\n]*$/u.test(between) || isShebang(comment))
      break;
    above.unshift(comment);
    [start] = comment.range;
  }
  return above;
}

/** What a doc comment says that speaks of the whole file. */
const ofFile = /@(?:file|format|flow|jest|jsx|licen|module|overview|packageDoc|preserve|ts-)|copyright|licen[cs]e/iu;

/**
 * The comments above a node that belong to it. A licence, `@ts-check` or the like at the top of the file stays there; a
 * doc comment belongs to what it documents.
 */
export function commentsOf(node: Node | TSESTree.Token, sourceCode: SourceCode): readonly TSESTree.Comment[] {
  const comments = commentsAbove(node, sourceCode);
  const isTop = comments[0] && sourceCode.text.slice(0, comments[0].range[0]).replace(/^#!.*/u, '').trim() === '';
  return isTop
    ? comments.slice(-1).filter(({ type, value }) => type === 'Block' && value.startsWith('*') && !ofFile.test(value))
    : comments;
}

function isShebang(comment: TSESTree.Comment): boolean {
  return comment.range[0] === 0 && (comment.type as string) === 'Shebang';
}

/** The comment that follows a node on its last line, where nothing else follows. */
export function commentBehind(node: Node | TSESTree.Token, sourceCode: SourceCode): TSESTree.Comment | null {
  const { text } = sourceCode;
  const [comment] = sourceCode.getCommentsAfter(node);
  if (!comment || comment.loc.start.line !== node.loc.end.line || comment.loc.end.line !== comment.loc.start.line)
    return null;
  return /^[^\S\r\n]*(?:\r?\n|$)/u.test(text.slice(comment.range[1])) ? comment : null;
}

/** A statement with the comments that describe it. */
export function describedRange(statement: Node, sourceCode: SourceCode): [number, number] {
  const [first] = commentsAbove(statement, sourceCode);
  return [first?.range[0] ?? statement.range[0], commentBehind(statement, sourceCode)?.range[1] ?? statement.range[1]];
}

/**
 * Takes a statement out, its comments and lines included; of the empty lines around it, one stays where code stands on
 * both sides. `null` where the code around would then be read as one statement.
 */
export function removal(
  statement: Node,
  sourceCode: SourceCode,
  [start, end] = describedRange(statement, sourceCode),
): Edit | null {
  const { text } = sourceCode;
  const before = sourceCode.getTokenBefore(statement);
  const after = sourceCode.getTokenAfter(statement);
  if (isOpenEnded(statementBefore(statement), sourceCode) && startsLikeContinuation(after)) return null;
  // In code without semicolons, `;[1, 2].forEach()` starts with what the grammar gives to the statement before.
  if (/\n\s*;$/u.test(text.slice(statement.range[0], statement.range[1]))) return null;
  const head = lineStart(text, start);
  const isAlone = text.slice(head, start).trim() === '' && /^[^\S\r\n]*(?:\r?\n|$)/u.test(text.slice(end));
  if (!isAlone) {
    const spaces = spacesAt(text, end).length;
    if (!/^\r?\n|^$/u.test(text.slice(end + spaces))) return { range: [start, end + spaces], text: '' };
    return { range: [head + text.slice(head, start).trimEnd().length, end], text: '' };
  }
  let from = head;
  let to = nextLine(text, end);
  const blankBelow = /^(?:[^\S\r\n]*\r?\n)+/u.exec(text.slice(to))?.[0] ?? '';
  const opens = before?.value === '{' || before?.value === ':' || isBelowEmptyLine(text, from);
  if (blankBelow && opens) to += blankBelow.length;
  if (after?.value === '}' && !sourceCode.getCommentsBefore(after).some((comment) => comment.range[0] >= end)) {
    // The lines above it that hold nothing but white space.
    while (from > 1 && text.slice(lineStart(text, from - 1), from).trim() === '') from = lineStart(text, from - 1);
  }
  return { range: [from, to], text: '' };
}

/** Whether code starts with what carries on the statement before, where no semicolon ends that. */
export function carriesOn(text: string): boolean {
  const code = text.replace(/^(?:\s|\/\/[^\n]*\n|\/\*.*?\*\/)+/su, '');
  return /^[([`+\-/*.,<]/u.test(code);
}

/** Tokens that carry on the statement before, where no semicolon ends it. */
export function startsLikeContinuation(token: TSESTree.Token | null): boolean {
  return token !== null && (carriesOn(token.value) || token.value === 'in' || token.value === 'instanceof');
}
