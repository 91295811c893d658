import type { Layout } from './layout.ts';

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

/** How wide a line is; a tab counts as two columns, as Prettier has it where nobody says otherwise. */
function columnsOf(text: string): number {
  return text.replaceAll('\t', '  ').length;
}

/** The list on one line where that is short enough, and else on several; `base` is the indentation of its line. */
export function listed({ head, items, tail, separator, last }: Listed, base: string, layout: Layout): string {
  const { newline, indent } = layout;
  const lines = items.map(
    (item, index) => `${newline}${base}${indent}${item}${index < items.length - 1 ? separator : last}`,
  );
  return `${head}${lines.join('')}${newline}${base}${tail}`;
}

/**
 * A call that a line of code ends with, broken where the line would get too long: in its last argument, where that is an
 * object, or one argument a line. `before` and `after` are the rest of the line.
 */
export function fitted(before: string, call: string, after: string, base: string, layout: Layout): string {
  if (call.includes('\n') || !call.endsWith(')') || columnsOf(before + call + after) <= layout.width) return call;
  const asserted = /^(?<head>\(\S+ \?\?= )(?<made>.*\))(?<type> (?:as|satisfies) .*\))$/u.exec(call)?.groups;
  if (asserted) {
    const { head = '', made = '', type = '' } = asserted;
    return head + fitted(before + head, made, type + after, base, layout) + type;
  }
  const [open, end] = argumentsOf(call);
  const items = open === undefined ? null : partsOf(call.slice(open + 1, end));
  const last = items?.at(-1);
  if (items?.length === 0) return call.replace(' ??= ', ` ??=${layout.newline}${base}${layout.indent}`);
  if (open === undefined || !items || last === undefined) return call;
  const head = call.slice(0, open + 1);
  const isHugged = /^(?:\{.*\}|\[.*\])$/u.test(last) && !items.slice(0, -1).some((item) => /^[{[]/u.test(item));
  const properties = isHugged ? partsOf(last.slice(1, -1)) : null;
  const tail = call.slice(end) + after;
  const written =
    properties && properties.length > 0
      ? listed(
          {
            head: `${head}${items
              .slice(0, -1)
              .map((item) => `${item}, `)
              .join('')}${last.charAt(0)}`,
            items: properties,
            tail: `${last.slice(-1)}${tail}`,
            separator: ',',
            last: layout.trailing.inObjects,
          },
          base,
          layout,
        )
      : listed({ head, items, tail, separator: ',', last: layout.trailing.inCalls }, base, layout);
  return written.slice(0, written.length - after.length);
}

/** Where the arguments of a call begin and end; `undefined` where brackets are around something else than arguments. */
function argumentsOf(call: string): readonly [open: number | undefined, end: number] {
  for (let end = call.length - 1; call[end] === ')'; end--) {
    const open = openingOf(call, end);
    if (open === undefined || /[\w$\])>]$/u.test(call.slice(0, open))) return [open, end];
  }
  return [undefined, call.length];
}

/** The bracket that the one at `end` closes; `undefined` where the text is not simple enough to tell. */
function openingOf(text: string, end: number): number | undefined {
  if (/[`/\\]/u.test(text.replace(/'[^']*'|"[^"]*"/gu, ''))) return undefined;
  const open: number[] = [];
  for (const { index, 0: found } of text.matchAll(/'[^']*'|"[^"]*"|[([{]|[)\]}]/gu)) {
    if (index === end) return open.at(-1);
    if (/^[([{]$/u.test(found)) open.push(index);
    else if (/^[)\]}]$/u.test(found)) open.pop();
  }
  return undefined;
}

/** What stands between the commas of a list. A comparison would look like a bracket, and is then left on one line. */
function partsOf(text: string, separator = ','): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { index, 0: found } of text.matchAll(/'[^']*'|"[^"]*"|[([{<]|[)\]}]|(?<!=)>|[,;]/gu)) {
    if (/^[([{<]$/u.test(found)) depth++;
    else if (/^[)\]}>]$/u.test(found)) depth--;
    else if (found === separator && depth === 0) {
      parts.push(text.slice(from, index).trim());
      from = index + 1;
    }
  }
  return [...parts, text.slice(from).trim()].filter((part) => part !== '');
}

/** A line that a repair has written, broken where it is too long; its own indentation is `base`. */
export function brokenLine(code: string, base: string, layout: Layout): string {
  if (code.includes('\n') || columnsOf(base + code) <= layout.width) return code;
  const list = (pattern: RegExp, separator: ',' | ';', last: string): string | null => {
    const found = pattern.exec(code);
    if (!found) return null;
    const [, head = '', middle = '', tail = ''] = found;
    return listed({ head, items: partsOf(middle, separator), tail, separator, last }, base, layout);
  };
  const { inCalls, inObjects } = layout.trailing;
  const { newline, indent, semicolon } = layout;
  return (
    list(/^((?:async )?function \w+\()(.+)(\) \{)$/u, ',', inCalls) ??
    list(/^(.* as unknown as \{) (.+) (\};?)$/u, ';', semicolon)?.replace(/^.*$/gmu, (line) => {
      if (columnsOf(line) <= layout.width) return line;
      return line.replace(': ', `:${newline}${base}${indent}${indent}`);
    }) ??
    list(/^(.* new Map<)(.+)(>\(\)\)?;?)$/u, ',', '') ??
    list(/^(.* \?\? \{) (.+) (\};?)$/u, ',', inObjects) ??
    (/^const \w+ = .* \?\? \S+\(.*\);?$/u.test(code) ? code.replace(' = ', ` =${newline}${base}${indent}`) : null) ??
    callBroken(code, base, layout)
  );
}

function callBroken(code: string, base: string, layout: Layout): string {
  const end = layout.semicolon !== '' && code.endsWith(layout.semicolon) ? layout.semicolon : '';
  const call = end === '' ? code : code.slice(0, -1);
  return fitted(base, call, end, base, layout) + end;
}
