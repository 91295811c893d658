import { posix } from 'node:path';
import { groupBy } from './group.ts';
import type { Label } from './labels.ts';
import type { Report } from './lint.ts';

/** A label and the reports that meet it. */
export interface Site extends Label {
  readonly reports: readonly Report[];
}

/** Rules that do not say "this is made again and again", which is all that the labels know. */
const otherClaims: ReadonlySet<string> = new Set(['no-unread-response', 'no-shared-client-on-edge']);

/** Where the finding of a report stands when that is another file: `… (src/db.ts:12)`. */
const elsewhere = /\((?<file>(?:[^()]|\([^()]*\))+):(?<line>\d+)\)\.?\s*$/u;

/**
 * Joins labels and reports. A report meets the labels of its line; or else those on further lines of its callee; or
 * else those one line off that no report meets on their own line. It also meets what its message names in another file.
 */
export function match(labels: readonly Label[], reports: readonly Report[]): Site[] {
  const inFile = groupBy(labels, ({ repo, path }) => `${repo} ${path}`);
  const near = ({ repository }: Report, file: string): readonly Label[] => inFile.get(`${repository} ${file}`) ?? [];
  const meets = new Map<Report, Label[]>();
  for (const report of reports) if (!otherClaims.has(report.rule)) meets.set(report, []);

  for (const [report, met] of meets) met.push(...near(report, report.file).filter(({ line }) => line === report.line));
  const onTheirLine = new Set([...meets.values()].flat());
  for (const [report, met] of meets) {
    if (met.length > 0) continue;
    const labels = near(report, report.file);
    met.push(...labels.filter(({ line }) => line > report.line && line <= report.calleeEnd));
    if (met.length > 0) continue;
    met.push(...labels.filter((label) => Math.abs(label.line - report.line) === 1 && !onTheirLine.has(label)));
  }
  for (const [report, met] of meets) {
    // A site that is fine is held against a report that only names it, unless that report stands on a label itself.
    const named = namedBy(report, near).filter((label) => label.label !== 'fine' || met.length === 0);
    met.push(...named.filter((label) => !met.includes(label)));
  }

  const reportsOf = new Map<Label, Report[]>(labels.map((label) => [label, []]));
  for (const [report, met] of meets) for (const label of met) reportsOf.get(label)?.push(report);
  return labels.map((label) => ({ ...label, reports: reportsOf.get(label) ?? [] }));
}

function namedBy(report: Report, near: (report: Report, file: string) => readonly Label[]): readonly Label[] {
  const { file, line } = elsewhere.exec(report.message)?.groups ?? {};
  if (file === undefined) return [];
  const labels = near(report, posix.normalize(file.trim()));
  const exact = labels.filter((label) => label.line === Number(line));
  return exact.length > 0 ? exact : labels.filter((label) => Math.abs(label.line - Number(line)) === 1);
}
