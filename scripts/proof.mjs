// `npm run proof`: measures what churn costs and what the repairs save, and writes docs/proof.md and its pictures.
// Everything is bounded in number and in time, and happens on loopback or in a network of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { palette, table } from './demo/report.mjs';
import { barChart, timeChart } from './proof/charts.mjs';
import { measure, services } from './proof/measure.mjs';
import { pageOf, requestsPerSecond, rowsOf } from './proof/page.mjs';
import { prepareStages } from './proof/stages.mjs';
import { networks, obstacleToNetworks, runInNetwork } from './proof/wall.mjs';
import { program } from '../tests/services/servers/process.mjs';

const timeLimitMs = 15 * 60_000;
const paint = palette(process.stdout);
const folder = mkdtempSync(join(tmpdir(), 'connection-churn-proof-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(130));
setTimeout(() => {
  fail(new Error(`The proof did not end within ${timeLimitMs / 60_000} minutes.`));
}, timeLimitMs).unref();

try {
  await prove();
} catch (error) {
  fail(error);
}

async function prove() {
  if (process.platform !== 'linux') throw new Error('The proof counts sockets in /proc, so it runs on Linux only.');
  const where = machine();
  const stages = await prepareStages(folder);
  const total = services.length * stages.length;
  const results = [];
  for (const [s, service] of services.entries()) {
    results.push([]);
    for (const [t, stage] of stages.entries()) {
      const label = `[${s * stages.length + t + 1}/${total}] ${service.name}, ${plain(stage.name)}`;
      const progress = (line) => {
        if (process.stdout.isTTY) process.stdout.write(`\r${label}: ${line}   `);
      };
      if (!process.stdout.isTTY) console.log(label);
      results[s].push(await measure(service, stage.folder, progress));
      if (process.stdout.isTTY) process.stdout.write(`\r${label}${' '.repeat(30)}\n`);
    }
  }
  printTable(stages, results);
  const wall = await measureWall(stages);

  const docs = join(import.meta.dirname, '..', 'docs');
  mkdirSync(join(docs, 'proof'), { recursive: true });
  const names = stages.map(({ name }) => plain(name));
  writeFileSync(join(docs, 'proof', 'sockets.svg'), socketsChart(names, results));
  writeFileSync(join(docs, 'proof', 'requests.svg'), requestsChart(names, results));
  writeFileSync(join(docs, 'proof.md'), pageOf({ services, stages, results, wall, machine: where }));
  console.log('\nWritten: docs/proof.md, docs/proof/sockets.svg, docs/proof/requests.svg');
}

function printTable(stages, results) {
  const head = ['', '', '', 'connections', 'open', 'TIME_WAIT client', 'TIME_WAIT server', 'failed', 'requests/s'];
  const rows = rowsOf(services, stages, results).map((row) => Object.values(row).map((cell) => plain(String(cell))));
  console.log(`\n${table(head, rows, { texts: 3, indent: '', paint })}\n`);
}

async function measureWall(stages) {
  const obstacle = await obstacleToNetworks();
  if (obstacle !== null) {
    console.log(`The wall is left out, because a network of its own cannot be had here: ${obstacle}.`);
    return obstacle;
  }
  const wall = [];
  for (const network of networks) {
    for (const stage of [stages[0], stages[2]]) {
      const { answered, failures, timeWait } = await runInNetwork(network, stage.folder);
      wall.push({ network, stage: stage.name, answered, failures, timeWait });
      const failed = failures.map(([code, count]) => `, ${count} failed with ${code}`).join('');
      console.log(`The wall, ${plain(network.name)}, ${plain(stage.name)}: ${answered} answered${failed}`);
    }
  }
  return wall;
}

function socketsChart(stages, results) {
  const sum = (sample, count) => sample.sockets.reduce((all, sockets) => all + count(sockets), 0);
  const lines = (measured, count) =>
    measured.map(({ samples }) => samples.map((sample) => ({ x: sample.at, y: sum(sample, count) })));
  return timeChart({
    title: 'Open sockets and sockets in TIME_WAIT over time',
    stages,
    rows: services.map(({ name }, s) => ({
      title: name,
      panels: [
        { title: 'open sockets', lines: lines(results[s], ({ open }) => open) },
        { title: 'in TIME_WAIT, on either side', lines: lines(results[s], ({ client, server }) => client + server) },
      ],
    })),
  });
}

function requestsChart(stages, results) {
  return barChart({
    title: 'Requests a second',
    unit: 'requests a second',
    stages,
    groups: services.map(({ name }, s) => ({ title: name, values: results[s].map(requestsPerSecond) })),
  });
}

function machine() {
  const version = (name, pattern) =>
    pattern.exec(execFileSync(program(name) ?? name, ['--version'], { encoding: 'utf8' }))?.[1] ?? '';
  return `Linux ${release().split('.').slice(0, 2).join('.')}, Node ${process.version}, PostgreSQL ${version('postgres', /(\d+\.\d+)/u)}, Redis ${version('redis-server', /v=(\S+)/u)}, ${cpus().length} cores, load average ${(loadavg()[0] ?? 0).toFixed(1)} before the run.`;
}

/** Markdown's marks mean nothing on a terminal or in a picture. @param {string} words */
function plain(words) {
  return words.replaceAll('`', '');
}

/** @param {unknown} error @returns {never} */
function fail(error) {
  console.error(
    `\n${palette(process.stderr).red('The proof failed.')} ${error instanceof Error ? error.message : error}`,
  );
  process.exit(1);
}
