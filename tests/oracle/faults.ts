import { readFileSync, readdirSync } from 'node:fs';
import { compileAll } from './compile.ts';
import { Original } from './oracle.ts';
import type { Judged } from './oracle.ts';
import type { SourceFile } from './runtime.ts';

/** A program with a repair that breaks it, and perhaps one that does not. */
export interface Fault {
  readonly page: string;
  readonly name: string;
  /** Kinds of what goes wrong. */
  readonly fails: readonly string[];
  readonly program: readonly SourceFile[];
  readonly faulty: readonly SourceFile[];
  readonly right: readonly SourceFile[] | null;
}

const home = new URL('faults/', import.meta.url);
const fence = /^```(?<info>[^\n]*)\n(?<code>.*?)^```$/gmsu;

/** `## title`, `> fails: KIND, …`, the program, the text after the faulty repair, and perhaps after a right one. */
export function faults(): Fault[] {
  const pages = readdirSync(home).filter((file) => file.endsWith('.md'));
  return pages.flatMap((page) => {
    const [, ...sections] = readFileSync(new URL(page, home), 'utf8').split(/^(?=## )/mu);
    return sections.map((section) => faultIn(page, section));
  });
}

function faultIn(page: string, section: string): Fault {
  const name = /^## (?<name>.*)/u.exec(section)?.groups?.['name'] ?? '';
  const fails =
    /^> fails: (?<kinds>.*)$/mu
      .exec(section)
      ?.groups?.['kinds']?.split(',')
      .map((kind) => kind.trim()) ?? [];
  const all = [...section.matchAll(fence)].map(({ groups }) => ({
    info: groups?.['info'] ?? '',
    code: groups?.['code'] ?? '',
  }));
  const marked = (mark: string): SourceFile[] =>
    all.filter(({ info }) => info.split(' ').includes(mark)).map(({ info, code }) => ({ file: fileOf(info), code }));
  const program = all
    .filter(({ info }) => !/ (?:faulty|right)\b/u.test(info))
    .map(({ info, code }) => ({ file: fileOf(info), code }));
  const faulty = marked('faulty');
  const right = marked('right');
  if (program.length === 0 || faulty.length === 0 || fails.length === 0)
    throw new Error(`${page}: a program, its faulty repair and what fails, under "${name}"`);
  // Files that a repair leaves alone stand there once.
  const whole = (changed: readonly SourceFile[]): SourceFile[] => [
    ...program.map((one) => changed.find(({ file }) => file === one.file) ?? one),
    ...changed.filter(({ file }) => !program.some((one) => one.file === file)),
  ];
  return { page, name, fails, program, faulty: whole(faulty), right: right.length > 0 ? whole(right) : null };
}

function fileOf(info: string): string {
  return /\bfile=(?<file>\S+)/u.exec(info)?.groups?.['file'] ?? `src/server.${info.split(' ')[0] ?? 'ts'}`;
}

export interface JudgedFault {
  readonly faulty: Judged;
  readonly right: Judged | null;
}

export async function judgeFault({ program, faulty, right }: Fault): Promise<JudgedFault> {
  compileAll([...program, ...faulty, ...(right ?? [])]);
  const original = new Original(program);
  return { faulty: await original.judge(faulty, []), right: right && (await original.judge(right, [])) };
}
