import { readFileSync, readdirSync } from 'node:fs';

/** A program with what is right to say of it. */
export interface Program {
  readonly page: string;
  readonly name: string;
  readonly settings: object;
  /** Where there are several, they are judged with the project index. */
  readonly files: readonly [ProgramFile, ...ProgramFile[]];
  /** What the repairs make of it, where the page shows that. */
  readonly repaired: string | null;
  /** How the message of the first report ends, where the page shows that. */
  readonly advice: string | null;
}

export interface ProgramFile {
  readonly file: string;
  /** Without the comments that expect something. */
  readonly code: string;
  /** By line, as `verdictsIn` writes them. */
  readonly expected: readonly string[];
  /** How many verdicts its comments state, with those of lines of which nothing is to be said. */
  readonly stated: number;
}

const home = new URL('./', import.meta.url);

export const pages = readdirSync(home).filter((file) => file.endsWith('.md'));

const fence = /^```(?<info>[^\n]*)\n(?<code>.*?)^```$/gmsu;

/** The programs of a page: below a heading that says what is special stands the program, and perhaps what becomes of it. */
export function programsOn(page: string): Program[] {
  const [, ...sections] = readFileSync(new URL(page, home), 'utf8').split(/^(?=## )/mu);
  return sections.map((section) => {
    const name = /^## (?<name>.*)/u.exec(section)?.groups?.['name'] ?? '';
    const fences = [...section.matchAll(fence)].map(({ groups }) => ({
      info: groups?.['info'] ?? '',
      text: groups?.['code'] ?? '',
    }));
    const [first, ...others] = fences.filter(({ info }) => info !== 'diff');
    const [repaired, ...more] = fences.filter(({ info }) => info === 'diff');
    if (!first || more.length > 0) throw new Error(`${page}: a program and at most one repair, under "${name}"`);
    const texts = [first, ...others] as const;
    if (!texts.some(({ text }) => expectationsIn(text).stated > 0))
      throw new Error(`${page}: nothing is expected of "${name}"`);
    const settings = /\bsettings=(?<json>\{.*\})/u.exec(first.info)?.groups?.['json'];
    return {
      page,
      name,
      settings: settings === undefined ? {} : (JSON.parse(settings) as object),
      files: [fileIn(first), ...others.map(fileIn)],
      repaired: repaired?.text ?? null,
      advice: /^> (?<advice>.*)$/mu.exec(section)?.groups?.['advice'] ?? null,
    };
  });
}

function fileIn({ info, text }: { readonly info: string; readonly text: string }): ProgramFile {
  const file = /\bfile=(?<file>\S+)/u.exec(info)?.groups?.['file'] ?? 'src/server.ts';
  return { file, ...expectationsIn(text) };
}

/** Words of silence for what is no creation: a call that only looks like one, or a request that is right. */
const unseen = new Set(['no client', 'no fault']);

/**
 * A program without the comments at the ends of its lines that say what is right, and what they say. `/` parts several
 * verdicts on a line; behind the word of a silence stands its reason, for those who read it.
 */
export function expectationsIn(text: string): Omit<ProgramFile, 'file'> {
  const expected: string[] = [];
  let stated = 0;
  const lines = text.split('\n').map((line, index) => {
    const found = / *\/\/ (?<verdicts>(?:report|silent): .*)$/u.exec(line);
    if (!found) return line;
    for (const verdict of found.groups?.['verdicts']?.split(' / ') ?? []) {
      stated++;
      const silence = /^silent: (?<kind>[^,]+)/u.exec(verdict)?.groups?.['kind'];
      if (silence === undefined) expected.push(`${index + 1} ${verdict}`);
      else if (!unseen.has(silence)) expected.push(`${index + 1} silent: ${silence}`);
    }
    return line.slice(0, found.index);
  });
  return { code: lines.join('\n'), expected, stated };
}
