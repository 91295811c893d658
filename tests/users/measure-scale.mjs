// How the cost of the plugin grows with the number of files, in seconds of CPU time and of waiting.
// node tests/users/measure-scale.mjs [--write] [FILES ...] prints a table; --write puts it into docs/scale.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeSection } from '../../scripts/section.mjs';
import { config, filesOf } from './workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true });
const sizes = positionals.length > 0 ? positionals.map(Number) : [250, 500, 1000, 2000];

const rows = sizes.map((size) => {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-scale-'));
  try {
    prepare(folder, size);
    const without = cost(folder, '-c', 'without.config.js');
    const plain = cost(folder);
    const threads = cost(folder, '--concurrency', '2');
    cost(folder, '--cache');
    const cached = cost(folder, '--cache');
    return [
      size,
      `${without.cpu.toFixed(1)} s`,
      ...[plain, threads, cached].flatMap(({ cpu, wall }) => [ratio(cpu, without.cpu), ratio(wall, without.wall)]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

const table = [
  `Node ${process.version}, ${availableParallelism()} processors, on ${new Date().toISOString().slice(0, 10)}. ESLint without rules is 1; *CPU* is the time that all threads worked, *wait* what passed until the end:`,
  '',
  '| files | ESLint without rules | with the plugin, CPU | wait | + `--concurrency 2`, CPU | wait | + `--cache`, second run, CPU | wait |',
  '| --: | --: | --: | --: | --: | --: | --: | --: |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');
console.log(table);
if (values.write) writeSection(join(root, 'docs/scale.md'), 'measured: npm run scale', table);

/** @param {number} part @param {number} whole */
function ratio(part, whole) {
  return (part / whole).toFixed(2);
}

/** @param {string} folder @param {number} size */
function prepare(folder, size) {
  const texts = {
    'package.json': '{ "private": true, "type": "module" }',
    'eslint.config.js': config,
    'without.config.js': 'export default [{ files: ["**/*.js"] }];\n',
    ...filesOf(size, 'src'),
  };
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules/eslint'), join(folder, 'node_modules/eslint'));
  symlinkSync(root, join(folder, 'node_modules/eslint-plugin-connection-churn'));
}

/** Seconds that a run with all its threads works, and that one waits for it. @param {string} folder @param {string[]} args */
function cost(folder, ...args) {
  const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
  const command = `TIMEFORMAT='%U %S %R'; time "$0" "$@" > report.txt 2> errors.txt || test $? = 1`;
  const told = execFileSync(
    'bash',
    ['-c', `{ ${command}; } 2>&1`, process.execPath, eslint, 'src', '-f', 'json', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  const [user = 0, system = 0, wall = 0] = told.trim().split(' ').map(Number);
  return { cpu: user + system, wall };
}
