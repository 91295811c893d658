/** A program as a test, an example or a folder has it. */
export interface Source {
  readonly name: string;
  readonly code: string;
  /** Posix path, which tells the language and may be evidence: `src/server.ts`. */
  readonly file: string;
  /** `settings['connection-churn']`. */
  readonly settings: object;
  /** The texts of its other files, by path. With some, it is judged with the index. */
  readonly others?: Readonly<Record<string, string>>;
}

/** A program that is or was changed. */
export interface Program extends Source {
  /** As in the source, with those that a change put beside it. */
  readonly others: Readonly<Record<string, string>>;
  /** Where the calls of the program stand that it was at first, of which some may be creations. */
  readonly marks: readonly Mark[];
}

/** Where a call stands now. One whose creation was pulled out stands in two places. */
export interface Mark {
  /** Where it began at first in the texts of all files, one behind the other, which is its name. */
  readonly from: number;
  readonly file: string;
  readonly at: number;
}

/** Writes a program in another way that does the same; `null` where there is nothing to change. */
export type Change = (program: Program) => Program | null;

/** Programs without settings of their own share one object: the plugin reads settings once for each. */
export const noSettings: object = {};
