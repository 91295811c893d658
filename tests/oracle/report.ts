// npm run oracle: what the repairs of the programs on the pages do when they are run, by kind.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { pages } from '../programs/page.ts';
import { diffOf } from '../programs/diff.ts';
import { undisturbed } from './driver.ts';
import { runGenerated, shrunk } from './generated.ts';
import { seenOn } from './pages.ts';
import type { Seen } from './pages.ts';
import { sideBySide } from './print.ts';

const usage = `npm run oracle -- [options]
  --page PAGE.md             the repairs of one page
  --verbose                  what differs
  --program 'PAGE.md: NAME'  what one program did before and after each repair, side by side
  --generated N --seed S     N programs that are made up (seed 1 unless told); what goes wrong is made small`;

const options = {
  page: { type: 'string' },
  verbose: { type: 'boolean', default: false },
  program: { type: 'string' },
  generated: { type: 'string' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', default: false },
} as const;

/** What was asked for does not exist. */
class Mistake extends Error {}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) {
    console.log(usage);
    return;
  }
  const started = process.cpuUsage();
  await undisturbed(() => {
    if (values.program !== undefined) return one(values.program);
    if (values.generated !== undefined)
      return generated(countOf('--generated', values.generated), countOf('--seed', values.seed));
    return table(values.page === undefined ? pages : [pageOf(values.page)], values.verbose);
  });
  const { user, system } = process.cpuUsage(started);
  console.log(`\n${((user + system) / 1e6).toFixed(1)} s of one core`);
}

function countOf(option: string, value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new Mistake(`${option} ${value}: a whole number from 1 on is wanted.`);
  return count;
}

function pageOf(name: string): string {
  if (!pages.includes(name)) throw new Mistake(`${name}: there is no such page in tests/programs.`);
  return name;
}

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
  const page = pageOf(name.split(': ')[0] ?? '');
  const seen = await seenOn(page, (other) => `${page}: ${other.name}` === name);
  if (seen.length === 0) throw new Mistake(`${name}: there is no such program, or no repair of it.`);
  for (const { program, repair, judged } of seen) {
    const before = program.files.find(({ file }) => file === repair.file)?.code ?? '';
    console.log(`# ${repair.name}\n\n${diffOf(before, repair.output)}\n`);
    console.log(judged.isReached ? 'reached' : 'NOT REACHED');
    for (const { kind, text } of judged.differences) console.log(`${kind}: ${text}`);
    console.log(sideBySide(...judged.transcripts));
  }
}

async function table(wanted: readonly string[], isVerbose: boolean): Promise<void> {
  const all: Seen[] = [];
  console.log('| page | repairs | reached | differ |\n| --- | --: | --: | --: |');
  for (const page of wanted) {
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

try {
  await main();
} catch (error) {
  const isOurs = error instanceof Mistake || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS_');
  if (!isOurs) throw error;
  console.error(`${(error as Error).message}\n${usage}`);
  process.exitCode = 2;
}
