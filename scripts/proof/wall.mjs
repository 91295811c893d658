// The wall itself: a service that opens a connection per request and closes it first, in a network of its own with few
// ports. `node scripts/proof/wall.mjs --inside FOLDER` is what runs there.
import { execFile } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { argv, execPath, exit, stderr, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { socketsOf, startHttp } from './measure.mjs';
import { send, startService } from './service.mjs';

const run = promisify(execFile);
const self = fileURLToPath(import.meta.url);

/** Two networks: one with few ports and without the loopback exception of the kernel, and one as the kernel has it. */
export const networks = [
  { name: '200 ports, `tcp_tw_reuse=0`', ports: '50000 50199', reuse: 0 },
  { name: 'the default: 28,232 ports, `tcp_tw_reuse=2`', ports: '32768 60999', reuse: 2 },
];
export const wallLoad = { requests: 400, atATime: 4, limitMs: 60_000 };

/**
 * @param {{ ports: string, reuse: number }} network
 * @param {string} folder of a stage
 * @returns {Promise<{ answered: number, failures: [string, number][], timeWait: number }>}
 */
export async function runInNetwork({ ports, reuse }, folder) {
  const script = `ip link set lo up && sysctl -qw net.ipv4.ip_local_port_range='${ports}' net.ipv4.tcp_tw_reuse=${reuse} && exec "$0" "$@"`;
  const isolated = ['--user', '--map-root-user', '--net', 'sh', '-c', script, execPath, self, '--inside', folder];
  const { stdout: result } = await run('unshare', isolated, { timeout: 120_000 });
  return JSON.parse(result);
}

/** Why a network of our own cannot be had here, or null. */
export async function obstacleToNetworks() {
  const script = 'ip link set lo up && sysctl -qw net.ipv4.tcp_tw_reuse=0';
  try {
    await run('unshare', ['--user', '--map-root-user', '--net', 'sh', '-c', script], { timeout: 10_000 });
    return null;
  } catch (error) {
    const { message, stderr: said } = /** @type {Error & { stderr?: string }} */ (error);
    return (said || message).trim().split('\n')[0] ?? 'unshare failed';
  }
}

if (argv[1] === self) {
  // The real network has more than the loopback interface; this must never run there.
  if (Object.keys(networkInterfaces()).some((name) => name !== 'lo')) {
    stderr.write('wall.mjs: not in a network of its own.\n');
    exit(1);
  }
  const folder = argv.at(-1) ?? '';
  const upstream = await startHttp();
  const service = await startService(join(folder, 'prices-fastify.js'), {
    isHandler: false,
    env: { ...upstream.env, REDIS_URL: 'redis://127.0.0.1:1' },
  });
  const load = { ...wallLoad, request: (index) => ({ path: `/quotes/${index % 10}` }) };
  const { failures } = await send(service.port, load);
  const [sockets] = socketsOf([upstream.port]);
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  stdout.write(
    JSON.stringify({ answered: wallLoad.requests - failed, failures: [...failures], timeWait: sockets?.client ?? 0 }),
    () => exit(),
  );
  await service.stop();
}
