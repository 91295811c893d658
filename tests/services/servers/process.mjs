// Server processes in folders of their own, which end with whoever started them, however that ends.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const supervisor = fileURLToPath(new URL('supervise.sh', import.meta.url));

/** Where Debian keeps what it does not put on everybody's path. */
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  ...(existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql')
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => `/usr/lib/postgresql/${version}/bin`)
    : []),
];

/** The path of an installed program, or null. @param {string} name */
export function program(name) {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** A folder that a server may call its own. @param {string} name @param {{ uid: number, gid: number } | null} user */
export function folderFor(name, user) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Who runs a server that refuses to run as root; null where we are not root. @param {string} name */
export function userFor(name) {
  if (process.getuid?.() !== 0) return null;
  const id = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** @returns {Promise<number>} a port of loopback that nobody uses */
export async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {net.AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param {{ folder: string, signal: string, command: string[], user: { uid: number, gid: number } | null,
 *   isReady: () => boolean | Promise<boolean> }} server
 */
export async function startProcess({ folder, signal, command, user, isReady }) {
  const child = spawn('sh', [supervisor, folder, signal, ...command], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(user ?? {}),
  });
  child.stdin.on('error', () => undefined);
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const tell = async (/** @type {string} */ word) => {
    child.stdin.write(`${word}\n`);
    await answers.next();
  };
  const log = () => (existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8') : '');
  const start = async () => {
    await tell('start');
    for (const deadline = Date.now() + 20_000; !(await isReady()); await sleep(20)) {
      if (Date.now() > deadline) throw new Error(`${command[0]} did not start:\n${log().slice(-2000)}`);
    }
  };
  const close = async () => {
    if (child.exitCode !== null) return;
    child.stdin.end();
    await once(child, 'exit');
  };
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return { log, start, stop: () => tell('stop'), close };
}
