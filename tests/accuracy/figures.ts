import { groupBy } from './group.ts';
import { judgementOf } from './judged.ts';
import type { Judgement } from './judged.ts';
import type { Label } from './labels.ts';
import type { Report } from './lint.ts';
import type { Site } from './match.ts';

/** How many of some things are so. */
export interface Share {
  readonly of: number;
  readonly count: number;
}

/** How many of the sites with each label are reported. */
export function reportedOf(sites: readonly Site[]): Record<Label['label'], Share> {
  const reported = (label: Label['label']): Share =>
    shareOf(
      sites.filter((site) => site.label === label),
      isReported,
    );
  return { churn: reported('churn'), fine: reported('fine'), arguable: reported('arguable') };
}

export function shareOf<Value>(values: readonly Value[], isSo: (value: Value) => boolean): Share {
  return { of: values.length, count: values.filter(isSo).length };
}

/** Of the reported sites that are churn or fine, those that are churn. */
export function precisionOf(sites: readonly Site[]): Share {
  const { churn, fine } = reportedOf(sites);
  return { of: churn.count + fine.count, count: churn.count };
}

/** Rules that say of what may be made once that it does not reuse connections; the labels call that fine. */
export const aboutReuse: ReadonlySet<string> = new Set(['require-keep-alive', 'no-connection-close']);

/** A site with those of its reports that say what the labels say: that it is made again and again. */
export function madeAgain(site: Site): Site {
  return { ...site, reports: site.reports.filter(({ rule }) => !aboutReuse.has(rule)) };
}

export function isReported({ reports }: Site): boolean {
  return reports.length > 0;
}

/** What can be known from one file, without types. */
export function isInOneFile({ evidence }: Site): boolean {
  return evidence === 'same-function' || evidence === 'same-file' || evidence === 'framework-knowledge';
}

/** The repository with the most churn sites: one sort of mistake of one house would decide every figure. */
export function largestOf(sites: readonly Site[]): string | null {
  const churn = sites.filter(({ label }) => label === 'churn');
  return [...groupBy(churn, ({ repo }) => repo).keys()][0] ?? null;
}

/** The share of churn that is reported, as the mean over the repositories that have some; null where none has. */
export function meanRecall(sites: readonly Site[]): number | null {
  const recalls = [...groupBy(sites, ({ repo }) => repo).values()]
    .map((group) => reportedOf(group).churn)
    .filter((churn) => churn.of > 0)
    .map((churn) => churn.count / churn.of);
  return recalls.length > 0 ? recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length : null;
}

/** What is known of a report: by the judgement of the report itself, else by the label of the site that it meets. */
export interface Read {
  readonly report: Report;
  readonly verdict: Judgement['verdict'] | 'unread';
  readonly why: string;
}

const byLabel = { churn: 'right', fine: 'wrong', arguable: 'arguable' } as const;

export function read(reports: readonly Report[], sites: readonly Site[]): Read[] {
  const met = new Map<Report, Site>();
  // A report that meets a churn site and another one is right.
  for (const label of ['fine', 'arguable', 'churn'])
    for (const site of sites) if (site.label === label) for (const report of site.reports) met.set(report, site);
  return reports.map((report) => {
    const { verdict, why } = judgementOf(report) ?? {};
    const site = met.get(report);
    return { report, verdict: verdict ?? (site ? byLabel[site.label] : 'unread'), why: why ?? site?.why ?? '' };
  });
}

export function precisionOfRead(reports: readonly Read[]): Share {
  const told = reports.filter(({ verdict }) => verdict === 'right' || verdict === 'wrong');
  return shareOf(told, ({ verdict }) => verdict === 'right');
}
