import { parsers } from './parsers.ts';
import { noCounts } from './tasks.ts';
import type { Counts, Result } from './tasks.ts';

/** A thread that ended or fell silent, and where. */
export interface Death {
  readonly set: string;
  readonly name: string;
  readonly why: string;
}

/** What a run has seen, a row for each set of programs and parser. */
export function tableOf(results: readonly Result[], deaths: readonly Death[]): string {
  const sets = [...new Set([...results, ...deaths].map(({ set }) => set))];
  const rows = [...sets, null].flatMap((set) =>
    parsers.map((parser) => {
      const counts = results.filter((result) => set === null || result.set === set).map((each) => each.counts[parser]);
      return rowOf(set ?? '**all**', parser, sumOf(counts));
    }),
  );
  return [
    '| programs | parser | tried | linted | no syntax for it | ESLint gave up | reports | repairs | crashes and broken repairs | slowest |',
    '| --- | --- | --: | --: | --: | --: | --: | --: | --: | --- |',
    ...rows,
    '',
    `Threads that ended or took longer than two minutes for one program: ${deaths.length}.`,
  ].join('\n');
}

function rowOf(set: string, parser: string, counts: Counts): string {
  const { programs, parsed, refused, gaveUp, reports, repairs, failures, slowest } = counts;
  const numbers = [programs, parsed, refused, gaveUp, reports, repairs, failures].map((count) =>
    count.toLocaleString('en-GB'),
  );
  const time = `${(slowest.milliseconds / 1000).toFixed(1)} s for ${Math.round(slowest.kilobytes).toLocaleString('en-GB')} kB`;
  return `| ${set} | ${parser} | ${numbers.join(' | ')} | ${time} |`;
}

function sumOf(all: readonly Counts[]): Counts {
  const sum = noCounts();
  for (const counts of all) {
    for (const key of ['programs', 'parsed', 'refused', 'gaveUp', 'reports', 'repairs', 'failures'] as const)
      sum[key] += counts[key];
    if (counts.slowest.milliseconds > sum.slowest.milliseconds) sum.slowest = counts.slowest;
  }
  return sum;
}
