import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderFor, freePort, program, startProcess, userFor } from './process.mjs';

const run = promisify(execFile);

/** MariaDB, which counts connections by user. */
export async function startMariadb() {
  const user = userFor('mysql');
  const folder = folderFor('mariadb', user);
  const data = join(folder, 'data');
  const socket = join(folder, 'socket');
  const port = await freePort();
  execFileSync(
    program('mariadb-install-db') ?? 'mariadb-install-db',
    ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'],
    { cwd: folder, stdio: 'pipe', ...(user ?? {}) },
  );
  const sql = async (/** @type {string} */ text) => {
    const login = ['--no-defaults', `--socket=${socket}`, '-uroot', '--batch', '--skip-column-names'];
    const { stdout } = await run(program('mariadb') ?? 'mariadb', [...login, '-e', text]);
    return stdout.trim();
  };
  const options = {
    datadir: data,
    socket,
    port,
    'bind-address': '127.0.0.1',
    'max-connections': 400,
    userstat: 1,
    'innodb-buffer-pool-size': '32M',
    'innodb-flush-log-at-trx-commit': 0,
    'innodb-flush-method': 'nosync',
    'pid-file': join(folder, 'pid'),
  };
  const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const server = await startProcess({
    folder,
    signal: 'TERM',
    user,
    command: [program('mariadbd') ?? 'mariadbd', '--no-defaults', '--skip-name-resolve', ...flags],
    isReady: () =>
      sql('SELECT 1').then(
        () => true,
        () => false,
      ),
  });
  /** @type {Map<string, number>} */
  const before = new Map();
  const counts = async () => {
    const rows = await sql('SELECT USER, TOTAL_CONNECTIONS FROM information_schema.USER_STATISTICS');
    return rows.split('\n').map((row) => /** @type {[string, string]} */ (row.split('\t')));
  };
  return {
    host: '127.0.0.1',
    port,
    sql,
    start: server.start,
    stop: async () => {
      for (const [name, total] of await counts()) before.set(name, (before.get(name) ?? 0) + Number(total));
      await server.stop();
    },
    close: server.close,
    /** @param {string} name of the user */
    connections: async (name) =>
      (before.get(name) ?? 0) + Number((await counts()).find(([owner]) => owner === name)?.[1] ?? 0),
  };
}
