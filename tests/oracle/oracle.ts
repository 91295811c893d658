import type { Knowledge } from '../../src/analysis/model.ts';
import { settingsOf } from '../../src/settings.ts';
import { differencesOf, inOrder } from './compare.ts';
import type { Difference } from './compare.ts';
import { run } from './driver.ts';
import type { Course, Scenario, Transcript } from './driver.ts';
import type { SourceFile } from './runtime.ts';

/** A program, and what it becomes. */
export interface Change {
  readonly before: readonly SourceFile[];
  readonly after: readonly SourceFile[];
}

export interface Judged {
  /** Whether a run came by what is repaired. */
  readonly isReached: boolean;
  readonly differences: readonly Difference[];
  /** The two runs that differ, or the first two. */
  readonly transcripts: readonly [before: Transcript, after: Transcript];
}

/** Runs of a program before its repair, which are the same for each of its repairs. */
export class Original {
  readonly #files: readonly SourceFile[];
  readonly #knowledge: Knowledge;
  readonly #runs = new Map<string, Promise<Transcript>>();

  constructor(files: readonly SourceFile[], settings: object = {}) {
    this.#files = files;
    this.#knowledge = settingsOf({ 'connection-churn': settings }).knowledge;
  }

  get #scenarios(): readonly Scenario[] {
    const readsEnvironment = this.#files.some(({ code }) => code.includes('.env'));
    return [
      { seed: 1 },
      { seed: 1, isDownFirst: true },
      { seed: 1, isAtOnceFirst: true },
      ...(readsEnvironment ? [{ seed: 1, lateEnvironment: true }] : []),
    ];
  }

  async judge(after: readonly SourceFile[], marks: readonly number[]): Promise<Judged> {
    let first: readonly [Transcript, Transcript] | null = null;
    let differing: readonly [Transcript, Transcript] | null = null;
    let isReached = false;
    const found: Difference[] = [];
    const plain = await this.#run({ seed: 1 });
    const scenarios = plain.course.mayThrow ? [...this.#scenarios, { seed: 1, isUnconfigured: true }] : this.#scenarios;
    for (const scenario of scenarios) {
      const before = await this.#run(scenario);
      isReached ||= marks.some((mark) => before.reached.has(mark));
      const is = await run(after, scenario, this.#knowledge, before.course);
      first ??= [before, is];
      if (differencesOf(before, is, before).length === 0) continue;
      const again = await this.#run({ ...scenario, seed: 2 }, before.course);
      const differences = differencesOf(before, is, again);
      if (differences.length === 0) continue;
      differing ??= [before, is];
      found.push(...differences);
    }
    return { isReached, differences: inOrder(found), transcripts: differing ?? first ?? [plain, plain] };
  }

  #run(scenario: Scenario, course: Course | null = null): Promise<Transcript> {
    const key = JSON.stringify(scenario);
    const known = this.#runs.get(key);
    if (known) return known;
    const made = run(this.#files, scenario, this.#knowledge, course);
    this.#runs.set(key, made);
    return made;
  }
}
