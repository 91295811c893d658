// npm run oracle: what the repairs of the programs on the pages do when they are run, by kind.
// npm run oracle -- --program 'PAGE.md: TITLE' shows the runs of one program side by side.
// npm run oracle -- --generated 20000 --seed 1 runs programs that are made up, and shrinks what goes wrong.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pages } from '../programs/page.ts';
import { diffOf } from '../programs/diff.ts';
import { undisturbed } from './driver.ts';
import { runGenerated, shrunk } from './generated.ts';
import { seenOn } from './pages.ts';
import type { Seen } from './pages.ts';
import { sideBySide } from './print.ts';

const { values } = parseArgs({
  options: {
    program: { type: 'string' },
    page: { type: 'string' },
    verbose: { type: 'boolean' },
    generated: { type: 'string' },
    seed: { type: 'string' },
  },
});
const started = process.cpuUsage();
await undisturbed(() => {
  if (values.program !== undefined) return one(values.program);
  if (values.generated !== undefined) return generated(Number(values.generated), Number(values.seed ?? 1));
  return table(values.verbose === true);
});
const { user, system } = process.cpuUsage(started);
console.log(`\n${((user + system) / 1e6).toFixed(1)} s of one core`);

async function generated(count: number, seed: number): Promise<void> {
  const { run, reached, broken } = await runGenerated(count, seed);
  console.log(`${count} programs, ${run} repairs, ${reached} reached, seed ${seed}`);
  const kinds = new Set(broken.map(({ kind }) => kind));
  for (const kind of kinds) {
    const all = broken.filter((one) => one.kind === kind);
    console.log(`\n# ${kind}: ${all.length}\n`);
    const small = await shrunk(seed, all[0]?.path ?? 0, kind);
    if (!small) continue;
    const [first] = small.judged.differences;
    console.log(
      `${small.code}\n${small.repair.name}\n\n${diffOf(small.code, small.repair.output)}\n\n${first?.text ?? ''}\n`,
    );
    console.log(sideBySide(...small.judged.transcripts));
  }
}

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
