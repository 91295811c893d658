/** What Vitest writes with `--reporter=json`, or what another program counted. */
export interface Report {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly numPendingTests?: number;
  readonly numTodoTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
  readonly passed?: number;
  readonly failed?: number;
  /** What failed, one line each. */
  readonly failures?: readonly string[];
}

/** The reports in a folder by the name of their step. One that cannot be read is empty. */
export function readReports(folder: string): Readonly<Record<string, Report>>;

/** The last lines of a run, and how much failed. */
export function summaryOf(
  failedSteps: readonly string[],
  reports: Readonly<Record<string, Report>>,
): { readonly lines: readonly string[]; readonly failed: number };

/** How many tests of files below a folder a report of Vitest has, and the names of those that were not run. */
export function skippedOf(
  report: Report | undefined,
  folder: string,
): { readonly tests: number; readonly skipped: readonly string[] };
