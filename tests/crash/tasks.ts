import { createHash } from 'node:crypto';
import { strain } from './lint.ts';
import type { Failure, Program } from './lint.ts';
import { generatedPrograms } from './generated.ts';
import { parsers } from './parsers.ts';
import type { ParserName } from './parsers.ts';
import { mutationOf, programAt } from './programs.ts';
import { randomOf } from './random.ts';
import type { ESLint } from 'eslint';

/** Some programs of one kind, small enough to be done again when a run is stopped. */
export type Task = { readonly set: string } & (
  | { readonly kind: 'files' | 'changed'; readonly folder: string; readonly paths: readonly string[] }
  | { readonly kind: 'generated'; readonly count: number; readonly seed: number }
);

export interface Counts {
  programs: number;
  parsed: number;
  refused: number;
  gaveUp: number;
  reports: number;
  repairs: number;
  failures: number;
  slowest: { readonly milliseconds: number; readonly name: string; readonly kilobytes: number };
}

export interface Result {
  readonly set: string;
  readonly counts: Readonly<Record<ParserName, Counts>>;
  readonly failures: readonly Failure[];
}

export function identityOf(task: Task, version: string): string {
  return createHash('sha256')
    .update(`${version} ${JSON.stringify(task)}`)
    .digest('hex')
    .slice(0, 16);
}

/** Does a task, and says before each program which it is. */
export function work(task: Task, plugin: ESLint.Plugin, begin: (name: string) => void): Result {
  const counts = { typescript: noCounts(), espree: noCounts(), babel: noCounts() };
  const failures: Failure[] = [];
  for (const program of programsOf(task)) {
    for (const parser of parsers) {
      begin(`${program.name} (${parser})`);
      const outcome = strain(plugin, program, parser);
      const count = counts[parser];
      count.programs += 1;
      count[outcome.gaveUp ? 'gaveUp' : outcome.parsed ? 'parsed' : 'refused'] += 1;
      count.reports += outcome.reports;
      count.repairs += outcome.repairs;
      count.failures += outcome.failures.length;
      if (outcome.milliseconds > count.slowest.milliseconds) {
        const { milliseconds } = outcome;
        count.slowest = { milliseconds, name: program.name, kilobytes: program.text.length / 1024 };
      }
      failures.push(...outcome.failures);
    }
  }
  return { set: task.set, counts, failures };
}

export function noCounts(): Counts {
  return {
    ...{ programs: 0, parsed: 0, refused: 0, gaveUp: 0, reports: 0, repairs: 0, failures: 0 },
    slowest: { milliseconds: 0, name: '', kilobytes: 0 },
  };
}

function* programsOf(task: Task): Generator<Program> {
  if (task.kind === 'generated') {
    const flow = Math.floor(task.count / 2);
    yield* generatedPrograms(task.count - flow, task.seed);
    yield* generatedPrograms(flow, task.seed, 'flow');
    return;
  }
  for (const path of task.paths) {
    const program = programAt(task.folder, path);
    yield task.kind === 'files' ? program : mutationOf(program, randomOf(path), path);
  }
}
