/** The object that a text stands for, as tsconfig files have it, with comments and trailing commas; `null` where it is none. */
export function objectIn(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(plainJson(text));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without comments, trailing commas and a byte order mark. */
function plainJson(text: string): string {
  const parts: string[] = [];
  let comma = -1;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length;) {
    const end = endOf(text, at);
    const part = text.slice(at, end);
    const isComment = part.length > 1 && part.startsWith('/');
    if ((part === ']' || part === '}') && comma >= 0) parts[comma] = '';
    if (part === ',') comma = parts.length;
    else if (!isComment && part.trim() !== '') comma = -1;
    if (!isComment) parts.push(part);
    at = end;
  }
  return parts.join('');
}

/** Where the string, the comment, the mark or what lies between them ends that starts at a position. */
function endOf(text: string, at: number): number {
  if (text[at] === '"') {
    let end = at + 1;
    while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    return end + 1;
  }
  if (text.startsWith('//', at)) return orEnd(text.indexOf('\n', at), text);
  if (text.startsWith('/*', at)) return orEnd(text.indexOf('*/', at + 2) + 2, text);
  let end = at + 1;
  if (!marks.includes(text.charAt(at))) while (end < text.length && !marks.includes(text.charAt(end))) end++;
  return end;
}

const marks = '",/]}';

function orEnd(end: number, text: string): number {
  return end < 2 ? text.length : end;
}
