// Sees to what the programs of this folder need: their servers and their libraries. Says what is missing, or installs
// it with `--install` where that is possible. Names of packages limit it to the servers in them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
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

const named = argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = Object.entries(packages).filter(([, from]) => named.length === 0 || named.includes(from));

const missing = () => wanted.flatMap(([name, from]) => (program(name) ? [] : [from]));

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
  fail(`Servers are needed that are not installed here; on Debian and Ubuntu: apt-get install ${missing().join(' ')}`);
}

// What is installed is told by the lock file that it was installed from.
const stamp = join(here, 'node_modules', '.installed-from');
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npm', 'ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error');
  writeFileSync(stamp, lock);
}
