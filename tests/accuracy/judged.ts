import { readdirSync } from 'node:fs';
import { readLines } from './labels.ts';
import type { Report } from './lint.ts';

/** What reading the code said of a report that meets no label. */
export interface Judgement {
  readonly repository: string;
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly verdict: 'right' | 'wrong' | 'arguable';
  readonly why: string;
}

/** The judgements of all `judged*.jsonl` files of this folder. */
export const judgements = readdirSync(import.meta.dirname)
  .filter((file) => /^judged.*\.jsonl$/u.test(file))
  .flatMap((file) => readLines(file) as readonly Judgement[]);

/** They make one claim, so what was said of one of them holds when another comes to own the finding. */
const againAndAgain = new Set(['no-client-in-handler', 'no-client-in-loop', 'no-single-use-client']);

/** How far a report may move, when a rule comes to point at another part of the same expression. */
const mostLines = 2;

/** What was said of a report: of the same rule and line if possible, else of the same claim a line or two away. */
export function judgementOf(report: Report, among: readonly Judgement[] = judgements): Judgement | null {
  const candidates = among
    .filter(({ repository, file }) => repository === report.repository && file === report.file)
    .filter(({ rule }) => rule === report.rule || (againAndAgain.has(rule) && againAndAgain.has(report.rule)))
    .map((judgement) => ({ judgement, off: distance(judgement, report) }))
    .filter(({ off }) => off < 2 * mostLines + 2)
    .sort((one, other) => one.off - other.off);
  return candidates[0]?.judgement ?? null;
}

function distance(judgement: Judgement, report: Report): number {
  const lines = Math.abs(judgement.line - report.line);
  return 2 * lines + (judgement.rule === report.rule ? 0 : 1);
}
