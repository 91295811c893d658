// Runs out of ports on purpose, in a network of its own with 100 of them. Linux only; leaves the machine as it is.
// node tests/measure/ports.mjs [--write] prints the tables; --write puts them into docs/port-exhaustion.md.
import { execFileSync } from 'node:child_process';
import net from 'node:net';
import { networkInterfaces, release } from 'node:os';
import { argv, execPath, exit, stderr, stdout, version } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { writeSection } from '../../scripts/section.mjs';

const [firstPort, lastPort] = [50_000, 50_099];
const attempts = 150;
const destinations = [9001, 9002];

if (!argv.includes('--inside')) {
  const results = [0, 1].map((reuse) => inNetworkOfItsOwn(reuse));
  const text = [
    `Linux ${release().split('.').slice(0, 2).join('.')}, Node ${version}, ports ${firstPort} to ${lastPort} (${lastPort - firstPort + 1} of them), ${attempts} connections in a row, each closed by the client as soon as it is open:`,
    '',
    '| `tcp_tw_reuse` | destination | when | connected | failed | with |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.flatMap(({ reuse, rows }) => rows.map((row) => `| ${reuse} | ${row.join(' | ')} |`)),
    '',
    'What `ss` says at the end of the first half, in the same network:',
    '',
    '```console',
    ...(results[0]?.shown ?? []),
    '```',
  ].join('\n');
  stdout.write(`${text}\n`);
  if (argv.includes('--write'))
    writeSection(
      new URL('../../docs/port-exhaustion.md', import.meta.url),
      'measured: node tests/measure/ports.mjs',
      text,
    );
} else {
  stdout.write(JSON.stringify(await exhaust(Number(argv.at(-1)))));
  exit();
}

/** @param {number} reuse */
function inNetworkOfItsOwn(reuse) {
  const script = `ip link set lo up && sysctl -qw net.ipv4.ip_local_port_range='${firstPort} ${lastPort}' net.ipv4.tcp_tw_reuse=${reuse} && exec "$0" "$@"`;
  const self = [execPath, fileURLToPath(import.meta.url), '--inside', String(reuse)];
  const isolated = ['--user', '--map-root-user', '--net', 'sh', '-c', script, ...self];
  return JSON.parse(execFileSync('unshare', isolated, { encoding: 'utf8', timeout: 60_000 }));
}

/** @param {number} reuse */
async function exhaust(reuse) {
  // The real network has more than the loopback interface; this must never run there.
  if (Object.keys(networkInterfaces()).some((name) => name !== 'lo')) {
    stderr.write('ports.mjs: not in a network of its own.\n');
    exit(1);
  }
  for (const port of destinations) await listen(port);
  const rows = [];
  for (const port of destinations) rows.push(row(`127.0.0.1:${port}`, 'at once', await connectAgainAndAgain(port)));
  const shown = ['ss -s', 'ss -tano state time-wait'].flatMap((command) => [`$ ${command}`, ...firstLines(command)]);
  await sleep(1500);
  const [port] = destinations;
  rows.push(row(`127.0.0.1:${port}`, '1.5 s later', await connectAgainAndAgain(port)));
  return { reuse, rows, shown };
}

/** @param {string} destination @param {string} when @param {Map<string, number>} outcomes */
function row(destination, when, outcomes) {
  const connected = outcomes.get('connected') ?? 0;
  const errors = [...outcomes.keys()].filter((outcome) => outcome !== 'connected');
  return [
    `\`${destination}\``,
    when,
    String(connected),
    String(attempts - connected),
    errors.map((code) => `\`${code}\``).join(', '),
  ];
}

/** @param {number} port */
async function connectAgainAndAgain(port) {
  /** @type {Map<string, number>} */
  const outcomes = new Map();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const outcome = await connect(port);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  return outcomes;
}

/** @param {number} port @returns {Promise<string>} */
function connect(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.end());
    socket.on('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? error.message));
    socket.on('close', () => resolve('connected'));
    socket.resume();
  });
}

/** @param {number} port */
function listen(port) {
  const server = net.createServer((socket) => socket.on('error', () => undefined).resume());
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
}

/** @param {string} command */
function firstLines(command) {
  const lines = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n');
  return lines.slice(0, command === 'ss -s' ? 2 : 4).map((line) => line.trimEnd());
}
