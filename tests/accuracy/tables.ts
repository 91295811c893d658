import {
  aboutReuse,
  isInOneFile,
  largestOf,
  madeAgain,
  meanRecall,
  precisionOf,
  precisionOfRead,
  reportedOf,
  shareOf,
} from './figures.ts';
import type { Read, Share } from './figures.ts';
import { groupBy } from './group.ts';
import { listed, placeOf } from './listed.ts';
import { isAside } from './sources.ts';
import type { Run } from './run.ts';
import type { Site } from './match.ts';

/** All tables of a run over the labelled repositories, as Markdown. */
export function tablesOf(run: Run): string {
  const { sites, reports } = run;
  const parts = [
    summary(run),
    totals(sites),
    means(sites),
    by('evidence', 'By what one must read to know the answer', sites, ({ evidence }) => evidence ?? 'not recorded'),
    by('kind', 'By kind, where there is churn', sites, ({ kind }) => kind),
    rules(reports),
    exhaustive(run),
    alarms(reports),
    repairs(sites),
    ...(run.lists ? lists(reports) : []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The tables of a run over installed packages, where nothing is labelled. */
export function packageTablesOf(run: Run): string {
  const parts = [summary(run), rules(run.reports), alarms(run.reports), ...lists(run.reports)];
  return parts.filter((part) => part !== '').join('\n\n');
}

export function summary({ results, deaths, command, date }: Run): string {
  const sum = (count: (result: Run['results'][number]) => number): string =>
    results.reduce((total, result) => total + count(result), 0).toLocaleString('en');
  const parts = [
    `${results.length.toLocaleString('en')} ${command.includes('--packages') ? 'packages' : 'repositories'}`,
    `${sum(({ files }) => files)} files with ${sum(({ lines }) => lines)} lines, ${sum(({ parsed }) => parsed)} of which a rule looks at`,
    `${sum(({ skipped }) => skipped)} files left out because they are larger than 1 MB or minified`,
    `${sum(({ broken }) => broken.length)} that do not parse`,
    `${sum(({ crashes }) => crashes.length)} crashes of a rule`,
  ];
  const dead = deaths.length > 0 ? ` ${deaths.length} could not be linted to the end.` : '';
  return `\`${command}\` on ${date}: ${parts.join(', ')}.${dead}`;
}

function totals(sites: readonly Site[]): string {
  const row = (name: string, group: readonly Site[]): string[] => {
    const { churn, fine, arguable } = reportedOf(group);
    return [name, shown(churn), shown(fine), shown(arguable), percent(churn), percent(precisionOf(group))];
  };
  const all = table(
    ['labelled sites', 'churn reported', 'fine reported', 'arguable reported', 'recall', 'precision'],
    withAndWithoutLargest(sites).map(([name, group]) => row(name, group)),
  );
  const others = [...aboutReuse].map((rule) => `\`${rule}\``).join(' and ');
  const share = precisionOf(sites.map(madeAgain));
  return [
    all,
    '',
    'A label says whether something is made again and again. The precision of the rules that say so, which are all but',
    `${others}, is ${percent(share)} (${share.count} of ${share.of}).`,
  ].join('\n');
}

function means(sites: readonly Site[]): string {
  const row = (name: string, group: readonly Site[]): string[] => [
    name,
    mean(meanRecall(group)),
    mean(meanRecall(group.filter(isInOneFile))),
  ];
  return table(
    ['mean recall over the repositories with churn', 'all sites', 'sites whose evidence is in one file'],
    withAndWithoutLargest(sites).map(([name, group]) => row(name, group)),
  );
}

function by(column: string, title: string, sites: readonly Site[], keyOf: (site: Site) => string): string {
  const largest = largestOf(sites);
  const rows = [...groupBy(sites, keyOf)]
    .map(([key, group]) => ({
      key,
      all: reportedOf(group),
      rest: reportedOf(group.filter(({ repo }) => repo !== largest)),
    }))
    .filter(({ all }) => all.churn.of > 0 || all.fine.count > 0)
    .sort((one, other) => other.all.churn.of - one.all.churn.of)
    .map(({ key, all, rest }) => [key, shown(all.churn), shown(rest.churn), shown(all.fine), shown(rest.fine)]);
  const header = [
    column,
    'churn reported',
    `without ${nameOf(largest)}`,
    'fine reported',
    `without ${nameOf(largest)}`,
  ];
  return `${title}:\n\n${table(header, rows)}`;
}

function rules(reports: readonly Read[]): string {
  const row = (name: string, group: readonly Read[]): string[] => {
    const count = (verdict: Read['verdict']): string => `${group.filter((read) => read.verdict === verdict).length}`;
    return [
      name,
      `${group.length}`,
      ...[count('right'), count('wrong'), count('arguable'), count('unread')],
      percent(precisionOfRead(group)),
      `${group.filter(({ report }) => report.fix).length}`,
      `${group.filter(({ report }) => !report.fix && report.suggestions > 0).length}`,
    ];
  };
  const header = [
    'rule',
    'reports',
    'right',
    'wrong',
    'arguable',
    'unread',
    'precision',
    'with a fix',
    'with a suggestion',
  ];
  const groups = [...groupBy(reports, ({ report }) => report.rule)].map(([rule, group]) => row(rule, group));
  return `All reports, by the label of the site that they meet or by what was judged by reading the code:\n\n${table(header, [...groups, row('all', reports)])}`;
}

function exhaustive({ sites, reports }: Run): string {
  const searched = new Set(sites.filter((site) => site.exhaustive).map(({ repo }) => repo));
  if (searched.size === 0) return '';
  const inSearched = sites.filter(({ repo }) => searched.has(repo));
  const met = new Set(inSearched.flatMap((site) => site.reports));
  const loose = reports.filter(
    ({ report }) => searched.has(report.repository) && !met.has(report) && !isAside(report.file),
  );
  const places = (group: readonly Read[]): number =>
    new Set(group.map(({ report: { repository, file, line } }) => `${repository} ${file}:${line}`)).size;
  const { of, count } = precisionOf(inSearched);
  const wrong = places(loose.filter(({ verdict }) => verdict === 'wrong'));
  return [
    `In the ${searched.size} repositories that were searched for every creation, reports without a label outside tests,`,
    `scripts, examples and docs stand on ${places(loose)} lines, ${wrong} of them wrong. Precision there is`,
    `${percent({ count, of: of + wrong })} (${count} of ${of + wrong}) when those count against it, and`,
    `${percent({ count, of: of + places(loose) })} when every one of them does.`,
  ].join('\n');
}

function alarms(reports: readonly Read[]): string {
  const wrong = reports.filter(({ verdict }) => verdict === 'wrong');
  if (wrong.length === 0) return '';
  const rows = wrong.map(({ report: { repository, file, line, rule }, why }) => [
    `${repository} \`${file}:${line}\``,
    rule,
    why.replaceAll('|', '\\|'),
  ]);
  return `False alarms:\n\n${table(['where', 'rule', 'why it is wrong'], rows)}`;
}

/** Every report of the rules whose claims the labels know nothing of, with what reading the code said. */
function lists(reports: readonly Read[]): string[] {
  const rules = listed(reports);
  const counts = rules.map(({ rule, reports: all, shown }) => {
    const count = (verdict: Read['verdict']): string => `${shown.filter((read) => read.verdict === verdict).length}`;
    const share = all.length > shown.length ? `${shown.length} of ${all.length}` : `${all.length}`;
    const verdicts = (['right', 'wrong', 'arguable', 'unread'] as const).map(count);
    return [rule, share, ...verdicts, percent(precisionOfRead(shown))];
  });
  const rows = rules.flatMap(({ rule, shown }) =>
    shown.map((read) => [rule, placeOf(read), read.verdict, read.why.replaceAll('|', '\\|')]),
  );
  return [
    `Rules about connections that exist and are not reused:\n\n${table(['rule', 'reports', 'right', 'wrong', 'arguable', 'unread', 'right of right and wrong'], counts)}`,
    rows.length === 0 ? '' : `Each of these reports:\n\n${table(['rule', 'where', 'verdict', 'why'], rows)}`,
  ];
}

function repairs(sites: readonly Site[]): string {
  const found = sites.filter((site) => site.label === 'churn' && site.reports.length > 0);
  const offersFix = ({ reports }: Site): boolean => reports.some(({ fix }) => fix);
  const offersSuggestion = (site: Site): boolean =>
    !offersFix(site) && site.reports.some(({ suggestions }) => suggestions > 0);
  const rows = [...groupBy(found, ({ hoistable }) => hoistable)].map(([hoistable, group]) => [
    hoistable,
    `${group.length}`,
    `${shareOf(group, offersFix).count}`,
    `${shareOf(group, offersSuggestion).count}`,
    `${group.filter((site) => !offersFix(site) && !offersSuggestion(site)).length}`,
  ]);
  const risky = sites.filter(
    (site) => offersFix(site) && (site.label !== 'churn' || site.hoistable === 'no-uses-request-data'),
  );
  const header = ['can it be moved?', 'churn reported', 'with a fix', 'with a suggestion', 'without a repair'];
  const places = risky.map(({ repo, path, line, label, reports }) => {
    const names = [...new Set(reports.map(({ rule }) => rule))].join(', ');
    return `${repo} \`${path}:${line}\` (${label}; ${names})`;
  });
  const automatic = `Automatic fixes on sites that are fine, arguable or use request data: ${risky.length === 0 ? 'none' : places.join('; ')}.`;
  return `Repairs:\n\n${table(header, rows)}\n\n${automatic}`;
}

function withAndWithoutLargest(sites: readonly Site[]): [string, readonly Site[]][] {
  const largest = largestOf(sites);
  const rest = sites.filter(({ repo }) => repo !== largest);
  if (rest.length === 0) return [['all', sites]];
  return [
    ['all', sites],
    [`without ${nameOf(largest)}`, rest],
    [`only ${nameOf(largest)}`, sites.filter(({ repo }) => repo === largest)],
  ];
}

function nameOf(repository: string | null): string {
  return repository?.split('/').at(-1) ?? 'none';
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shown({ of, count }: Share): string {
  return of === 0 ? '-' : `${count} of ${of}`;
}

function percent({ of, count }: Share): string {
  return of === 0 ? '-' : `${((100 * count) / of).toFixed(1)} %`;
}

function mean(value: number | null): string {
  return value === null ? '-' : value.toFixed(2);
}
