import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folderFor, freePort, program, startProcess, userFor } from './process.mjs';

const run = promisify(execFile);

/** PostgreSQL, with a role `app` that logs in with a password over TCP. */
export async function startPostgres({ maxConnections = 400 } = {}) {
  const user = userFor('postgres');
  const folder = folderFor('postgres', user);
  const data = join(folder, 'data');
  const port = await freePort();
  const password = 'first-password';
  execFileSync(
    program('initdb') ?? 'initdb',
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'],
    { cwd: folder, stdio: 'pipe', ...(user ?? {}) },
  );
  writeFileSync(join(data, 'pg_hba.conf'), 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n');
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: folder,
    max_connections: maxConnections,
    // Nothing here has to survive a power cut.
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    log_connections: 'on',
    log_line_prefix: '',
    autovacuum: 'off',
  };
  appendFileSync(
    join(data, 'postgresql.conf'),
    Object.entries(settings)
      .map(([name, value]) => `${name} = '${value}'\n`)
      .join(''),
  );
  const psql = async (/** @type {string} */ database, /** @type {string} */ text) => {
    const login = ['-h', folder, '-p', String(port), '-U', 'postgres', '-d', database];
    const { stdout } = await run(program('psql') ?? 'psql', [...login, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', text]);
    return stdout.trim();
  };
  const server = await startProcess({
    folder,
    signal: 'INT',
    user,
    command: [program('postgres') ?? 'postgres', '-D', data],
    isReady: () =>
      psql('postgres', 'SELECT 1').then(
        () => true,
        () => false,
      ),
  });
  await psql('postgres', `CREATE ROLE app LOGIN PASSWORD '${password}'`);
  return {
    host: '127.0.0.1',
    port,
    user: 'app',
    password,
    psql,
    start: server.start,
    stop: server.stop,
    close: server.close,
    /** Connections to a database that logged in, those that are closed included. @param {string} database */
    connections: (database) =>
      [...server.log().matchAll(/connection authorized: user=app database=(\S+)/gu)].filter(
        ([, name]) => name === database,
      ).length,
  };
}
