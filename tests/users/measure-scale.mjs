// How the cost of the plugin grows with the number of files, as ratios of CPU time. Prints a table in Markdown.
// node tests/users/measure-scale.mjs [FILES ...]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { config, filesOf } from './workspace.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [250, 500, 1000];

console.log('| files | ESLint without rules | with the plugin | + `--concurrency 2` | + `--cache`, second run |');
console.log('| --: | --: | --: | --: | --: |');
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-scale-'));
  try {
    prepare(folder, size);
    const without = seconds(folder, '-c', 'without.config.js');
    const plain = seconds(folder);
    const threads = seconds(folder, '--concurrency', '2');
    seconds(folder, '--cache');
    const cached = seconds(folder, '--cache');
    const ratios = [plain, threads, cached].map((value) => (value / without).toFixed(2));
    console.log(`| ${size} | 1 (${without.toFixed(1)} s) | ${ratios.join(' | ')} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

/** CPU time of a run and of all its threads. @param {string} folder @param {string[]} args */
function seconds(folder, ...args) {
  const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
  const command = `TIMEFORMAT='%U %S'; time "$0" "$@" > report.txt 2> errors.txt || test $? = 1`;
  const told = execFileSync(
    'bash',
    ['-c', `{ ${command}; } 2>&1`, process.execPath, eslint, 'src', '-f', 'json', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  const [user = 0, system = 0] = told.trim().split(' ').map(Number);
  return user + system;
}
