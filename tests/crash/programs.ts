import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './lint.ts';
import type { Random } from './random.ts';

/** Also minified and generated files; only what no parser reads in a minute is left out. */
const mostBytes = 2 << 20;
const isSource = /\.(?:[cm]?[jt]s|[jt]sx)$/u;

/** The programs below a folder, as paths relative to it, sorted. */
export function sourcesIn(folder: string, isInside: (name: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (relative: string): void => {
    for (const entry of readdirSync(join(folder, relative), { withFileTypes: true })) {
      const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory() && isInside(entry.name)) visit(path);
      else if (entry.isFile() && isSource.test(path) && statSync(join(folder, path)).size <= mostBytes)
        found.push(path);
    }
  };
  visit('');
  return found.sort();
}

export function programAt(folder: string, path: string): Program {
  return { name: path, file: path, text: readFileSync(join(folder, path), 'utf8') };
}

const tokens = [
  ...[
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    ';',
    ',',
    '=>',
    '=',
    '??=',
    '?.',
    '...',
    '`',
    '${',
    "'",
    '/',
    '//',
    '/*',
    '*/',
    '\n',
  ],
  ...['await ', 'async ', 'new ', 'return ', 'yield ', 'class A {', 'static {', 'function* ', 'import ', 'export '],
  ...['new Pool()', 'new pg.Client({ max: 1 })', 'client.end()', 'try {', '} finally {', 'for (;;) ', 'if (a) '],
  ...['<T>', ' as any', '!', ' satisfies T', '@dec() ', '#x', '\u2028', '\uFEFF', '\0', '\u{1F600}', '0n', 'a: '],
];

/** A real program, changed at random: cut off, a part lost, doubled, moved, or something put in. */
export function mutationOf({ name, file, text }: Program, random: Random, seed: string): Program {
  let changed = text;
  const changes = 1 + random.below(3);
  for (let change = 0; change < changes; change++) changed = changedOnce(changed, random);
  return { name: `${name}, changed by seed ${seed}`, file, text: changed };
}

function changedOnce(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(random.below(4) === 0 ? 400 : 30));
  const [before, part, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (random.below(8)) {
    case 0:
      return before;
    case 1:
      return text.slice(at);
    case 2:
      return before + after;
    case 3:
      return before + part + part + after;
    case 4: {
      const to = random.below(before.length + 1);
      return before.slice(0, to) + part + before.slice(to) + after;
    }
    case 5:
      return swapped(text, random);
    case 6:
      return withoutLine(text, random);
    default:
      return before + tokens[random.below(tokens.length)]! + text.slice(at);
  }
}

/** Two words trade places, which leaves most programs readable. */
function swapped(text: string, random: Random): string {
  const words = [...text.slice(0, 50_000).matchAll(/\b[A-Za-z_$][\w$]*\b/gu)];
  if (words.length < 2) return text;
  const [one, other] = [words[random.below(words.length)]!, words[random.below(words.length)]!].sort(
    (first, second) => first.index - second.index,
  );
  if (one === undefined || other === undefined || one.index === other.index) return text;
  return `${text.slice(0, one.index)}${other[0]}${text.slice(one.index + one[0].length, other.index)}${one[0]}${text.slice(other.index + other[0].length)}`;
}

function withoutLine(text: string, random: Random): string {
  const lines = text.split('\n');
  lines.splice(random.below(lines.length), 1);
  return lines.join('\n');
}
