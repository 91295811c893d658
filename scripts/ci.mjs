// Everything that must hold before a change lands; `.ci/run` starts it. The last line is
// `N passed, N failed, N skipped`, and above it stand the steps and the tests that failed: of a long log, often only
// the end is kept.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReports, skippedOf, summaryOf } from './ci/reports.mjs';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'connection-churn-ci-'));
/** @type {string[]} */
const failedSteps = [];

try {
  everything();
  const { lines, failed } = summaryOf(failedSteps, readReports(reports));
  console.log(`\n${lines.join('\n')}`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

function everything() {
  if (!step('install', 'npm', 'ci', '--no-audit', '--no-fund')) return;
  step('typecheck', 'npm', 'run', 'typecheck');
  if (!step('build', 'npm', 'run', 'build')) return;
  step('lint', 'npm', 'run', 'lint');
  step('format', 'npm', 'run', 'format:check');
  step('docs', 'npm', 'run', 'docs:check');
  step('services', 'node', 'tests/services/prepare.mjs', '--install');
  process.env.SERVICES = '1';
  step('types', 'npm', 'run', 'types:install');
  // Without them the tests that need them are skipped; here that is a failure.
  process.env.REQUIRE_TYPES = '1';
  step('test', 'npm', 'run', 'coverage', '--', ...vitestReport('test'));
  check('skipped', 'no test that needs servers is skipped', nothingOfServicesIsSkipped);
  // All programs and changes; the tests look at a sample.
  step('invariance', 'npm', 'run', 'invariance', '--', '--counts', reportOf('invariance'));
  step('oracle', 'npm', 'run', 'test:oracle', '--', ...vitestReport('oracle'));
  step('unused', 'npm', 'run', 'unused');
  // Some of everything; the whole takes an hour.
  const sample = '--fresh --every 150 --changed 5 --generated 200 --seconds 45'.split(' ');
  step('crash', 'npm', 'run', 'crash', '--', ...sample, '--counts', reportOf('crash'));
  step('smoke', 'npm', 'run', 'smoke', '--', reportOf('smoke'));
  if (check('chromium', 'it is installed', () => isInstalled('chromium', 'chromium')))
    step('playground', 'npm', 'run', 'playground:test', '--', reportOf('playground'));
  step('users', 'npm', 'run', 'test:users', '--', ...vitestReport('users'));
}

/** Runs a command, and notes when it fails. @param {string} name @param {string[]} command */
function step(name, ...command) {
  return check(name, command.join(' '), () => runs(...command));
}

/** Notes when something does not hold. @param {string} name @param {string} what @param {() => boolean} holds */
function check(name, what, holds) {
  console.log(`== ${name}: ${what}`);
  const passed = holds();
  if (!passed) failedSteps.push(name);
  return passed;
}

/** Whether a command succeeds. @param {string} command @param {string[]} args */
function runs(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

/** @param {string} name */
function reportOf(name) {
  return join(reports, `${name}.json`);
}

/** @param {string} name */
function vitestReport(name) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`];
}

/** With servers at hand there is no reason to leave out what needs them. */
function nothingOfServicesIsSkipped() {
  const { tests, skipped } = skippedOf(readReports(reports).test, '/tests/services/');
  for (const name of skipped) console.error(`skipped: ${name}`);
  return tests > 0 && skipped.length === 0;
}

/** Installs a package of Debian where its command is missing and we may. @param {string} command @param {string} name */
function isInstalled(command, name) {
  const paths = (process.env.PATH ?? '').split(delimiter);
  if (paths.some((path) => existsSync(join(path, command)))) return true;
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  if (process.getuid?.() === 0 && runs('apt-get', 'update', '-qq') && runs('apt-get', 'install', '-y', '-qq', name))
    return true;
  console.error(`${command} is missing: install ${name}`);
  return false;
}
