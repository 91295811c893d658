// npm run accuracy -- FOLDER: how often the plugin is right on public repositories. See README.md.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSection } from '../../scripts/section.mjs';
import { read } from './figures.ts';
import type { Read } from './figures.ts';
import { labels, repositories } from './labels.ts';
import type { Config, Result, Task } from './lint.ts';
import { match } from './match.ts';
import type { Site } from './match.ts';
import { lintAll } from './pool.ts';
import type { Death } from './pool.ts';
import { packageTablesOf, tablesOf } from './tables.ts';

/** A run and what is known of its reports. */
export interface Run {
  readonly command: string;
  readonly date: string;
  readonly results: readonly Result[];
  readonly deaths: readonly Death[];
  readonly sites: readonly Site[];
  readonly reports: readonly Read[];
  /** Whether the reports of the rules that the labels know nothing of are listed: once, where all of them are on. */
  readonly lists: boolean;
}

const usage = `npm run accuracy -- FOLDER [options]
  FOLDER                     the repositories of tests/accuracy/repositories.txt at their commits, each in owner+name
  --packages                 FOLDER (or several) is a node_modules: its packages, whose reports have no labels
  --config NAME              recommended (the default), strict or all
  --project-index            with what eslint-plugin-connection-churn/project says of each repository
  --repository OWNER/NAME    only this one (may be repeated)
  --labelled-files-only      seconds instead of minutes; reports in other files are not seen
  --show WHAT                wrong, missed, unread, arguable or all, one a line after the tables
  --json FILE                all labels and reports
  --write                    puts the tables into docs/accuracy.md`;

const kinds = ['wrong', 'missed', 'unread', 'arguable', 'all'];
const configs = ['recommended', 'strict', 'all'];
const page = new URL('../../docs/accuracy.md', import.meta.url);

class Mistake extends Error {}

function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        packages: { type: 'boolean', default: false },
        config: { type: 'string', default: 'recommended' },
        'project-index': { type: 'boolean', default: false },
        repository: { type: 'string', multiple: true, default: [] },
        'labelled-files-only': { type: 'boolean', default: false },
        show: { type: 'string' },
        json: { type: 'string' },
        write: { type: 'boolean', default: false },
        jobs: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Mistake((error as Error).message);
  }
}

type Options = ReturnType<typeof options>['values'];

async function main(): Promise<void> {
  const { values, positionals } = options();
  if (values.help) {
    console.log(usage);
    return;
  }
  const [folder] = positionals;
  if (folder === undefined) throw new Mistake(`Which folder?\n\n${usage}`);
  if (!configs.includes(values.config)) throw new Mistake(`--config ${values.config}: one of ${configs.join(', ')}.`);
  if (values.show && !kinds.includes(values.show))
    throw new Mistake(`--show ${values.show}: one of ${kinds.join(', ')}.`);
  if (values.write && (values['labelled-files-only'] || values.repository.length > 0))
    throw new Mistake('--write needs a full run.');
  for (const each of positionals) if (!existsSync(each)) throw new Mistake(`There is no folder ${each}.`);

  const tasks = values.packages
    ? positionals.flatMap((each) => packagesIn(each, values))
    : repositoriesIn(folder, values);
  const { results, deaths } = await lintAll(
    tasks,
    (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${tasks.length} `);
    },
    values.jobs === undefined ? undefined : Number(values.jobs),
  );
  const run = runOf(results, deaths, values, positionals);
  const tables = values.packages ? packageTablesOf(run) : tablesOf(run);
  console.log(tables);
  tellOfTrouble(run);
  if (values.show) show(run, values.show);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(run, null, 1)}\n`);
  if (values.write) writeSection(page, `accuracy: ${sectionOf(values)}`, tables);
}

function repositoriesIn(folder: string, values: Options): Task[] {
  const unknown = values.repository.filter((name) => !repositories.some((repository) => repository.name === name));
  if (unknown.length > 0) throw new Mistake(`Not in tests/accuracy/repositories.txt: ${unknown.join(', ')}.`);
  const wanted = repositories
    .filter(({ name }) => values.repository.length === 0 || values.repository.includes(name))
    .map(({ name }) => ({ name, path: resolve(folder, name.replace('/', '+')) }));
  const missing = wanted.filter(({ path }) => !existsSync(path)).map(({ name }) => name);
  if (missing.length === wanted.length) throw new Mistake(`None of the repositories stands in ${folder}.`);
  if (missing.length > 0) console.error(`Not there, so without figures: ${missing.join(', ')}.`);
  // The ones with the most labels are among the largest, and the last thread should not wait for one of those.
  const labelled = (name: string): string[] => [
    ...new Set(labels.filter(({ repo }) => repo === name).map(({ path }) => path)),
  ];
  return wanted
    .filter(({ name }) => !missing.includes(name))
    .map(({ name, path }) => ({
      repository: name,
      folder: path,
      config: values.config as Config,
      projectIndex: values['project-index'],
      labelled: labelled(name),
      files: values['labelled-files-only'] ? ('labelled' as const) : ('sources' as const),
    }))
    .sort((one, other) => other.labelled.length - one.labelled.length);
}

/** The packages that stand in a `node_modules`, each as a project of its own. */
function packagesIn(folder: string, values: Options): Task[] {
  const names = readdirSync(folder).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(folder, name)).map((inner) => `${name}/${inner}`) : [name],
  );
  return names.flatMap((name) => {
    const manifest = join(folder, name, 'package.json');
    if (name.startsWith('.') || !existsSync(manifest)) return [];
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version?: string };
    return {
      repository: `npm:${name}@${version}`,
      folder: resolve(folder, name),
      config: values.config as Config,
      projectIndex: values['project-index'],
      labelled: [],
      files: 'published' as const,
    };
  });
}

function runOf(results: readonly Result[], deaths: readonly Death[], values: Options, folders: readonly string[]): Run {
  const there = new Set([...results, ...deaths].map(({ repository }) => repository));
  const reports = results.flatMap((result) => result.reports);
  const sites = match(
    labels.filter(({ repo }) => there.has(repo)),
    reports,
  );
  return {
    command: commandOf(values, folders),
    date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }),
    results,
    deaths,
    sites,
    reports: read(reports, sites),
    lists: values.config === 'strict' && !values['project-index'],
  };
}

function commandOf(values: Options, folders: readonly string[]): string {
  return [
    'npm run accuracy --',
    ...(values.packages ? ['--packages', ...folders] : ['FOLDER']),
    `--config ${values.config}`,
    ...(values['project-index'] ? ['--project-index'] : []),
    ...(values['labelled-files-only'] ? ['--labelled-files-only'] : []),
  ].join(' ');
}

function sectionOf(values: Options): string {
  const parts = [values.packages ? 'packages' : '', values.config, values['project-index'] ? 'project index' : ''];
  return parts.filter((part) => part !== '').join(', ');
}

function tellOfTrouble({ results, deaths, sites }: Run): void {
  for (const { repository, why, file } of deaths)
    console.error(`\n${repository} was given up at ${file === '' ? 'its start' : file}: ${why}`);
  for (const { repository, crashes, absent, broken } of results) {
    for (const { rule, file, stack } of crashes)
      console.error(`\n${rule ?? 'ESLint'} crashed: ${repository} ${file}\n${stack}`);
    for (const file of absent) console.error(`\nA labelled file is not there: ${repository} ${file}`);
    for (const { file, message } of broken)
      if (sites.some(({ repo, path }) => repo === repository && path === file))
        console.error(`\nA labelled file does not parse: ${repository} ${file}:${message}`);
  }
  if (deaths.length > 0 || results.some(({ crashes }) => crashes.length > 0)) process.exitCode = 1;
}

function show({ sites, reports }: Run, what: string): void {
  const wants = (kind: string): boolean => what === kind || what === 'all';
  for (const verdict of ['wrong', 'unread', 'arguable'] as const) {
    if (!wants(verdict)) continue;
    const found = reports.filter((each) => each.verdict === verdict);
    console.log(`\n${found.length} reports that are ${verdict}:`);
    for (const { report, why } of found) {
      const { repository, file, line, rule, message } = report;
      console.log(`${repository} ${file}:${line} ${rule}: ${message}${why === '' ? '' : `\n    ${why}`}`);
    }
  }
  if (!wants('missed')) return;
  const missed = sites.filter((site) => site.label === 'churn' && site.reports.length === 0);
  console.log(`\n${missed.length} churn sites that are not reported:`);
  for (const { repo, path, line, creator, kind, evidence, why } of missed)
    console.log(`${repo} ${path}:${line} ${creator} [${kind}, evidence ${evidence}]\n    ${why}`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
