import { structuredPatch } from 'diff';

const width = 100;

/**
 * @typedef {(text: string) => string} Paint
 * @typedef {Record<'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan', Paint>} Palette
 */

/**
 * Colours, where the stream shows them and the user has not said no (https://no-color.org).
 *
 * @param {NodeJS.WriteStream} stream
 * @returns {Palette}
 */
export function palette(stream) {
  const on = stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  /** @type {(code: number, end: number) => Paint} */
  const paint = (code, end) => (text) => (on && text !== '' ? `\u001B[${code}m${text}\u001B[${end}m` : text);
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
  };
}

/**
 * Breaks a text between words.
 *
 * @param {string} text
 * @param {string} indent
 */
export function wrap(text, indent = '') {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line].join('\n');
}

/**
 * The lines around a finding, with carets under it.
 *
 * @param {string} source
 * @param {{ line: number, column: number, endLine?: number | undefined, endColumn?: number | undefined }} place
 * @param {Palette} paint
 */
export function codeFrame(source, place, paint) {
  const around = 2;
  const lines = source.split(/\r?\n/);
  const endLine = place.endLine ?? place.line;
  const first = Math.max(1, place.line - around);
  const last = Math.min(lines.length, endLine + around);
  const digits = String(last).length;
  /** @type {string[]} */
  const frame = [];
  for (let number = first; number <= last; number += 1) {
    const text = lines[number - 1] ?? '';
    if (number === last && text === '') continue;
    const marked = number >= place.line && number <= endLine;
    const gutter = `  ${marked ? '>' : ' '} ${String(number).padStart(digits)} | `;
    const room = width - gutter.length;
    const mark = marked ? paint.red(gutter.slice(0, 3)) : gutter.slice(0, 3);
    frame.push((mark + paint.dim(gutter.slice(3)) + cut(text, room)).trimEnd());
    if (!marked) continue;
    const start = number === place.line ? place.column - 1 : text.search(/\S|$/);
    const end = number === endLine ? (place.endColumn ?? start + 2) - 1 : text.length;
    const carets = ' '.repeat(start) + '^'.repeat(Math.max(1, end - start));
    frame.push(paint.dim(`${' '.repeat(gutter.length - 2)}| `) + paint.red(cut(carets, room)));
  }
  return frame.join('\n');
}

/**
 * @param {string} path
 * @param {string} before
 * @param {string} after
 * @param {Palette} paint
 */
export function unifiedDiff(path, before, after, paint) {
  const { hunks } = structuredPatch(path, path, before, after, '', '', { context: 3 });
  const lines = [paint.bold(`--- a/${path}`), paint.bold(`+++ b/${path}`)];
  for (const hunk of hunks) {
    lines.push(paint.cyan(`@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`));
    for (const line of hunk.lines) {
      lines.push(line.startsWith('+') ? paint.green(line) : line.startsWith('-') ? paint.red(line) : line.trimEnd());
    }
  }
  return lines.join('\n');
}

/**
 * Columns as wide as they need to be; all but the first `texts` columns are numbers and stand to the right.
 *
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 * @param {{ texts: number, indent: string, paint: Palette }} style
 */
export function table(head, rows, { texts, indent, paint }) {
  const cells = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const lines = cells.map(
    (row) =>
      indent +
      row
        .map((cell, column) => (column < texts ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   ')
        .trimEnd(),
  );
  return [paint.dim(lines[0] ?? ''), ...lines.slice(1)].join('\n');
}

/**
 * @param {string} text
 * @param {number} room
 */
function cut(text, room) {
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}
