// `npm run demo`: lints the example with the built plugin, repairs a copy, and runs its outbound part before and after.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { ESLint } from 'eslint';
import { DemoError, measureGateway } from './demo/gateway.mjs';
import { codeFrame, palette, table, unifiedDiff, wrap } from './demo/report.mjs';

const load = { requests: 200, atATime: 4 };
const timeLimitMs = 55_000;

const root = resolve(import.meta.dirname, '..');
const example = join(root, 'examples', 'orders-service');
/** Files with the mistakes, as the README of the example lists them. In all others a finding is a false alarm. */
const mistaken = [
  'src/jobs/archive-orders.js',
  'src/outbound/price-gateway.js',
  'src/outbound/stock-client.js',
  'src/routes/carts.js',
  'src/routes/reports.js',
];

const paint = palette(process.stdout);
let step = 'starting';

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(130));
setTimeout(() => {
  fail(new DemoError(`The demo did not end within ${timeLimitMs / 1000} s; it was ${step}.`));
}, timeLimitMs).unref();

try {
  await demo();
  process.exitCode = 0;
} catch (error) {
  fail(error);
}

async function demo() {
  const started = performance.now();
  const { default: plugin } = await loadPlugin();
  const configuration = [
    plugin.configs.recommended,
    { languageOptions: { ecmaVersion: /** @type {const} */ (2024), sourceType: /** @type {const} */ ('module') } },
  ];

  heading(1, `What the recommended rules find in ${relative(root, example).replaceAll(sep, '/')}`);
  step = 'linting the example';
  const found = await lint(example, configuration);
  for (const finding of found.flatMap(({ findings }) => findings)) say(finding.text, '');
  const counts = summary(found);
  say(
    wrap(
      `${counts.findings} findings in ${counts.files.length} of ${found.length} files: ` +
        `${counts.fixable} repaired by --fix, ${counts.suggested} with a suggestion for the editor, ` +
        `${counts.findings - counts.fixable - counts.suggested} without a repair.`,
    ),
  );
  const missed = mistaken.filter((path) => !counts.files.includes(path));
  const alarms = counts.files.filter((path) => !mistaken.includes(path));
  if (missed.length > 0) throw new DemoError(`The plugin finds nothing in ${missed.join(', ')}.`);
  if (alarms.length > 0) throw new DemoError(`The plugin reports correct code in ${alarms.join(', ')}.`);

  heading(2, 'What --fix changes');
  step = 'applying the fixes';
  const copy = mkdtempSync(join(tmpdir(), 'connection-churn-demo-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  cpSync(example, copy, { recursive: true });
  await ESLint.outputFixes(await eslint(copy, configuration, true).lintFiles(['src']));
  let changed = 0;
  for (const { path, source } of found) {
    const repaired = await readFile(join(copy, path), 'utf8');
    if (repaired === source) continue;
    changed += 1;
    say(unifiedDiff(path, source, repaired, paint), '');
  }
  if (changed === 0) throw new DemoError('The fixes changed no file.');
  const left = summary(await lint(copy, configuration));
  say(`${left.findings} findings are left in the repaired copy, ${left.suggested} with a suggestion.`);
  if (left.fixable > 0) throw new DemoError(`${left.fixable} findings of the repaired copy can still be fixed.`);

  heading(3, 'What that does to connections');
  say(
    wrap(
      `The price gateway of the example runs before and after the fixes: ${load.requests} requests to each route, ` +
        `${load.atATime} at a time. Its upstreams on loopback count the connections that they accept.`,
    ),
    '',
  );
  step = 'running the price gateway before the fixes';
  const before = await measureGateway(example, load);
  step = 'running the price gateway after the fixes';
  const after = await measureGateway(copy, load);
  say(
    table(
      ['', '', 'requests', 'before', 'after'],
      [
        ['GET /prices/:sku', 'connections accepted', load.requests, before.prices.accepted, after.prices.accepted],
        ['', 'left in TIME_WAIT', '', told(before.prices.timeWait), told(after.prices.timeWait)],
        ['GET /stock/:sku', 'connections accepted', load.requests, before.stock.accepted, after.stock.accepted],
        ['', 'left in TIME_WAIT', '', told(before.stock.timeWait), told(after.stock.timeWait)],
      ],
      { texts: 2, indent: '  ', paint },
    ),
    '',
  );
  for (const route of /** @type {const} */ (['prices', 'stock'])) {
    const [churned, reused] = [before[route].accepted, after[route].accepted];
    if (churned < load.requests) {
      throw new DemoError(
        `Before the fixes ${load.requests} requests for ${route} opened only ${churned} connections.`,
      );
    }
    if (reused > load.requests / 10) {
      throw new DemoError(`After the fixes ${load.requests} requests for ${route} still opened ${reused} connections.`);
    }
  }
  say(paint.dim(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`));
}

async function loadPlugin() {
  try {
    return await import('../dist/plugin.js');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
      throw new DemoError(`The plugin is not built; run \`npm run demo\`, which builds it first (${error.message}).`);
    }
    throw error;
  }
}

/**
 * @typedef {import('eslint').Linter.Config[]} Configuration
 * @typedef {{ text: string, fixable: boolean, suggested: boolean }} Finding
 * @typedef {{ path: string, source: string, findings: Finding[] }} LintedFile
 */

/**
 * @param {string} folder
 * @param {Configuration} configuration
 * @param {boolean} fix
 */
function eslint(folder, configuration, fix) {
  return new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: configuration, fix });
}

/**
 * @param {string} folder
 * @param {Configuration} configuration
 * @returns {Promise<LintedFile[]>}
 */
async function lint(folder, configuration) {
  const results = await eslint(folder, configuration, false).lintFiles(['src']);
  return Promise.all(
    results.map(async ({ filePath, messages }) => {
      const path = relative(folder, filePath).replaceAll(sep, '/');
      const source = await readFile(filePath, 'utf8');
      const broken = messages.find(({ fatal }) => fatal);
      if (broken) throw new DemoError(`${path} does not parse: ${broken.message}.`);
      return { path, source, findings: messages.map((message) => finding(path, source, message)) };
    }),
  );
}

/**
 * @param {string} path
 * @param {string} source
 * @param {import('eslint').Linter.LintMessage} message
 * @returns {Finding}
 */
function finding(path, source, message) {
  const severity = message.severity === 2 ? paint.red('error') : paint.yellow('warning');
  const suggestions = message.suggestions ?? [];
  const lines = [
    `${paint.bold(`${path}:${message.line}:${message.column}`)}  ${severity}  ${paint.dim(message.ruleId ?? '')}`,
    wrap(message.message, '  '),
    '',
    codeFrame(source, message, paint),
    '',
  ];
  if (message.fix) lines.push(`  ${paint.green('Fix')}: applied by --fix.`);
  for (const { desc } of suggestions) lines.push(wrap(`Suggestion: ${desc}`, '  ').replace('Suggestion', paint.cyan));
  if (!message.fix && suggestions.length === 0) lines.push('  No repair is offered here.');
  return {
    text: lines.join('\n'),
    fixable: message.fix !== undefined,
    suggested: !message.fix && suggestions.length > 0,
  };
}

/** @param {LintedFile[]} linted */
function summary(linted) {
  const findings = linted.flatMap((file) => file.findings);
  return {
    findings: findings.length,
    fixable: findings.filter(({ fixable }) => fixable).length,
    suggested: findings.filter(({ suggested }) => suggested).length,
    files: linted.filter((file) => file.findings.length > 0).map(({ path }) => path),
  };
}

/**
 * @param {number} number
 * @param {string} title
 */
function heading(number, title) {
  say('', paint.bold(`${number}. ${title}`), paint.dim('-'.repeat(title.length + 3)), '');
}

/** @param {number | null} figure */
function told(figure) {
  return figure ?? 'not told';
}

/** @param {string[]} lines */
function say(...lines) {
  for (const line of lines) console.log(line);
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function fail(error) {
  const known = error instanceof DemoError;
  const stack = error instanceof Error ? error.stack : String(error);
  console.error(`\n${palette(process.stderr).red('The demo failed.')} ${known ? error.message : stack}`);
  process.exit(1);
}
