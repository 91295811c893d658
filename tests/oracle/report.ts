// npm run oracle: what the repairs of the programs on the pages do when they are run, by kind.
// npm run oracle -- --program 'PAGE.md: TITLE' shows the runs of one program side by side.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pages } from '../programs/page.ts';
import { diffOf } from '../programs/diff.ts';
import { undisturbed } from './driver.ts';
import { seenOn } from './pages.ts';
import type { Seen } from './pages.ts';
import { sideBySide } from './print.ts';

const { values } = parseArgs({
  options: { program: { type: 'string' }, verbose: { type: 'boolean' }, page: { type: 'string' } },
});
const started = process.cpuUsage();
await undisturbed(
  values.program === undefined ? () => table(values.verbose === true) : () => one(values.program ?? ''),
);
const { user, system } = process.cpuUsage(started);
console.log(`\n${((user + system) / 1e6).toFixed(1)} s of one core`);

async function one(name: string): Promise<void> {
  const [page = ''] = name.split(': ');
  for (const { program, repair, judged } of await seenOn(page, (other) => `${page}: ${other.name}` === name)) {
    const before = program.files.find(({ file }) => file === repair.file)?.code ?? '';
    console.log(`# ${repair.name}\n\n${diffOf(before, repair.output)}\n`);
    console.log(judged.isReached ? 'reached' : 'NOT REACHED');
    for (const { kind, text } of judged.differences) console.log(`${kind}: ${text}`);
    console.log(sideBySide(...judged.transcripts));
  }
}

async function table(isVerbose: boolean): Promise<void> {
  const all: Seen[] = [];
  console.log('| page | repairs | reached | differ |\n| --- | --: | --: | --: |');
  for (const page of pages.filter((one) => values.page === undefined || one === values.page)) {
    const seen = await seenOn(page);
    all.push(...seen);
    console.log(rowOf(page, seen));
  }
  console.log(rowOf('all', all));
  const kinds = new Map<string, string[]>();
  for (const { program, repair, judged } of all) {
    const [first] = judged.differences;
    const kind = first?.kind ?? (judged.isReached ? null : 'not reached');
    if (kind === null) continue;
    const line = `${program.page}: ${program.name} [${repair.name.slice(0, 40)}]${first && isVerbose ? `\n      ${first.text.slice(0, 400)}` : ''}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  for (const [kind, lines] of kinds)
    console.log(`\n${kind}: ${lines.length}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function rowOf(page: string, seen: readonly Seen[]): string {
  const reached = seen.filter(({ judged }) => judged.isReached).length;
  const differ = seen.filter(({ judged }) => judged.differences.length > 0).length;
  return `| ${page} | ${seen.length} | ${reached} | ${differ} |`;
}
