// `npm run bench`: what the plugin costs, beside what others cost, in one process. Prints the tables, and writes them
// into docs/performance.md with `--write`.

import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import importX from 'eslint-plugin-import-x';
import n from 'eslint-plugin-n';
import unicorn from 'eslint-plugin-unicorn';
import tseslint from 'typescript-eslint';
import churn from '../../dist/plugin.js';
import { clocked } from './clock.mjs';
import { corporaOnDisk } from './corpus.mjs';
import { writeSection } from '../section.mjs';

const root = join(import.meta.dirname, '..', '..');
const quick = process.argv.includes('--quick');
const rounds = quick ? 2 : 9;
const warmUps = quick ? 1 : 3;

const { folder, corpora } = corporaOnDisk();
const linter = new Linter({ configType: 'flat', cwd: folder });
const base = [
  { files: ['**/*'], linterOptions: { reportUnusedDisableDirectives: /** @type {const} */ ('off') } },
  { files: ['**/*.ts', '**/*.js'], languageOptions: { parser } },
];

/** What is compared: a name and, but for ESLint alone, rules of one plugin with their options. */
const contenders = [
  contender('ESLint alone', null, {}, []),
  contender('ESLint alone, again', null, {}, []),
  contender('connection-churn recommended', 'connection-churn', churn.rules, [churn.configs.recommended]),
  contender('connection-churn strict', 'connection-churn', churn.rules, [churn.configs.strict]),
  contender('typescript-eslint recommended', '@typescript-eslint', tseslint.plugin.rules, tseslint.configs.recommended),
  contender('eslint-plugin-n recommended', 'n', n.rules, [n.configs['flat/recommended']]),
  contender('eslint-plugin-unicorn recommended', 'unicorn', unicorn.rules, [unicorn.configs.recommended]),
  contender('import-x/no-cycle', 'import-x', importX.rules, [
    {
      rules: { 'import-x/no-cycle': ['error', { commonjs: true }] },
      settings: {
        'import-x/extensions': ['.ts', '.js'],
        'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], espree: ['.js'] },
      },
    },
  ]),
];

/** @typedef {import('./corpus.mjs').Corpus} Corpus */

const sections = [against(), growth(), importing(), memory()];
const head = `Node ${process.version}, ESLint ${Linter.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}`;
const text = `Measured by \`npm run bench\`: ${head}.\n\n${sections.join('\n\n')}`;
console.log(`\n${text}`);
if (process.argv.includes('--write')) writeSection(join(root, 'docs/performance.md'), 'bench', text);

/**
 * @param {string} name
 * @param {string | null} namespace
 * @param {any} rules
 * @param {readonly any[]} configs whose rules are switched on
 */
function contender(name, namespace, rules, configs) {
  const clock = clocked(rules);
  const on = Object.assign({}, ...configs.map(({ rules: chosen = {} }) => chosen));
  const mine = Object.fromEntries(Object.entries(on).filter(([rule]) => rule.startsWith(`${namespace}/`)));
  const settings = Object.assign({}, ...configs.map((config) => config.settings ?? {}));
  const config =
    namespace === null ? base : [...base, { plugins: { [namespace]: { rules: clock.rules } }, rules: mine, settings }];
  return { name, config, clock };
}

/** All contenders over the same files, a file at a time and one after the other, in an order that turns. */
function against() {
  const tables = corpora.map((corpus) => {
    const results = contenders.map(() => ({ own: /** @type {number[]} */ ([]), all: /** @type {number[]} */ ([]) }));
    for (let round = -warmUps; round < rounds; round++) {
      progress(`${corpus.name}: round ${round + 1 + warmUps} of ${rounds + warmUps}`);
      const sums = contenders.map(() => ({ own: 0, all: 0 }));
      for (const [index, { path, text: code }] of corpus.files.entries())
        for (let turn = 0; turn < contenders.length; turn++) {
          const at = (turn + index + round + warmUps) % contenders.length;
          const { config, clock } = /** @type {ReturnType<typeof contender>} */ (contenders[at]);
          const start = performance.now();
          const messages = linter.verify(code, config, { filename: path });
          const sum = /** @type {{ own: number, all: number }} */ (sums[at]);
          sum.all += performance.now() - start;
          sum.own += clock.take();
          const unlinted = messages.find(({ ruleId }) => ruleId === null);
          if (unlinted) throw new Error(`${path}: ${unlinted.message}`);
        }
      if (round >= 0)
        for (const [at, { own, all }] of sums.entries()) {
          results[at]?.own.push(own);
          results[at]?.all.push(all);
        }
    }
    const alone = median(results[0]?.all ?? []);
    const noise = Math.abs(median((results[1]?.all ?? []).map((ms, round) => ms / (results[0]?.all[round] ?? ms) - 1)));
    const lines = corpus.files.reduce((sum, { text: code }) => sum + code.split('\n').length, 0);
    const rows = contenders.slice(2).map(({ name }, index) => {
      const { own } = /** @type {(typeof results)[number]} */ (results[index + 2]);
      const ms = median(own);
      return `| ${name} | ${(ms / corpus.files.length).toFixed(3)} | ${percent(ms / (alone + ms))} |`;
    });
    return `**${corpus.name}** (${corpus.what}; ${corpus.files.length} files, ${lines.toLocaleString('en')} lines). ESLint without any rule takes ${(alone / corpus.files.length).toFixed(1)} ms a file; the same again differs by ${percent(noise)}, which is the noise.

| rules | ms a file in their own code | share of the run |
| --- | --- | --- |
${rows.join('\n')}`;
  });
  return `### Against other plugins

Milliseconds in the rules' own code by a clock around each function that ESLint calls, median of ${rounds} rounds, one file after the other under all contenders in turn. The share is of a run that has these rules and no others.

${tables.join('\n\n')}`;
}

/** How the cost of strict grows with the size of one file, by `npm run bench:analysis`. */
function growth() {
  progress('growth with the size of a file');
  return `### Growth with the size of a file

Microseconds of processor time per function under all rules, repairs included, without parsing, in generated files of so many functions. The same number in a row is linear growth, eight times of it would be quadratic; the smaller file comes first and pays for the compilation of our code. It is the difference of two runs, so what is near zero, or below, is noise. A project costs the sum of its files, which are independent of each other.

${run([join(root, 'scripts/bench-analysis.mjs')]).trim()}`;
}

/** What importing costs, each in a fresh process, in turns. */
function importing() {
  const targets = [
    ['the built plugin', './dist/plugin.js'],
    ['@typescript-eslint/utils', '@typescript-eslint/utils'],
  ];
  const times = targets.map(() => /** @type {number[]} */ ([]));
  for (let round = 0; round < (quick ? 3 : 15); round++)
    for (const [index, [, target]] of targets.entries()) {
      progress(`importing, round ${round + 1}`);
      const code = `const start = performance.now(); await import(${JSON.stringify(target)}); console.log(performance.now() - start);`;
      times[index]?.push(Number(run(['--input-type=module', '--eval', code])));
    }
  const [own = NaN, other = NaN] = times.map(median);
  return `### Import

Importing the built plugin takes ${own.toFixed(0)} ms, importing \`@typescript-eslint/utils\` ${other.toFixed(0)} ms: ${percent(own / other)} of it (median of ${times[0]?.length ?? 0}, each in a process of its own, in turns).`;
}

/** The heap after a collection, and the most memory that the process had, with and without the rules. */
function memory() {
  const measured = [null, 'recommended', 'strict'].map((preset) => {
    progress(`memory: ${preset ?? 'ESLint alone'}`);
    const { heap, peak } = JSON.parse(
      run(['--expose-gc', join(import.meta.dirname, 'memory.mjs'), ...(preset ? [preset] : [])]),
    );
    return `| ${preset === null ? 'ESLint alone' : `with \`${preset}\``} | ${heap.toFixed(1)} | ${peak.toFixed(0)} |`;
  });
  return `### Memory

A process that lints the client-heavy files three times over.

| | MB of heap after a collection | MB at most (resident) |
| --- | --- | --- |
${measured.join('\n')}`;
}

/** @param {readonly string[]} args */
function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 1)} %`;
}

/** @param {string} step */
function progress(step) {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${step}` : '.');
}
