// Sees to what the programs of this folder need: their servers and their libraries. Says what is missing, or installs
// it with `--install` where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, getuid, stderr } from 'node:process';
import { program } from './servers/process.mjs';

const here = import.meta.dirname;
/** Programs, and the packages of Debian and Ubuntu that bring them. */
const packages = {
  initdb: 'postgresql',
  psql: 'postgresql-client',
  'redis-server': 'redis-server',
  mariadbd: 'mariadb-server',
  mariadb: 'mariadb-client',
};

const missing = () => Object.entries(packages).flatMap(([name, from]) => (program(name) ? [] : [from]));

/** @param {string} command @param {string[]} args */
function run(command, ...args) {
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail(`\`${command} ${args.join(' ')}\` failed.`);
}

/** @param {string} reason */
function fail(reason) {
  stderr.write(`${reason}\n`);
  exit(1);
}

if (missing().length > 0 && argv.includes('--install') && getuid?.() === 0 && program('apt-get')) {
  run('apt-get', 'update', '-q');
  run('apt-get', 'install', '-q', '-y', '--no-install-recommends', ...missing());
}
if (missing().length > 0) {
  fail(
    `The programs of tests/services need servers that are not here; on Debian: apt-get install ${missing().join(' ')}`,
  );
}

const installed = join(here, 'node_modules', '.package-lock.json');
const modified = (/** @type {string} */ file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
if (modified(installed) < modified(join(here, 'package-lock.json'))) {
  run('npm', 'ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error');
}
