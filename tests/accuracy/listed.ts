import type { Read } from './figures.ts';
import { groupBy } from './group.ts';

/** Rules about connections that exist and are not reused, which the labels know nothing of. */
export const listedRules: readonly string[] = [
  'require-keep-alive',
  'no-connection-close',
  'no-broken-client-cache',
  'no-shared-client-on-edge',
  'no-unread-response',
];

/** A rule with more reports than this is shown by a sample. */
const mostListed = 100;

export interface Listed {
  readonly rule: string;
  readonly reports: readonly Read[];
  /** All of them, or as many as are shown, taken at even steps. */
  readonly shown: readonly Read[];
}

/** The reports of these rules, in the order of their places. */
export function listed(reports: readonly Read[]): Listed[] {
  const byRule = groupBy(reports, ({ report }) => report.rule);
  return listedRules.map((rule) => {
    const all = (byRule.get(rule) ?? []).toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
    const step = Math.max(1, all.length / mostListed);
    const shown = Array.from({ length: Math.min(all.length, mostListed) }, (_, index) => all[Math.floor(index * step)]);
    return { rule, reports: all, shown: shown.filter((each) => each !== undefined) };
  });
}

export function placeOf({ report: { repository, file, line } }: Read): string {
  return `${repository} \`${file}:${line}\``;
}
