// What the project index costs: its processor time against that of a plain run of ESLint over the same project, and
// for a generated project that of the rules with an index against the rules without.
// node scripts/bench/project.mjs [--rounds N] [--write] [FILES | FOLDER]...
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { service } from './corpus.mjs';
import { writeSection } from '../section.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
});
const projects = (positionals.length > 0 ? positionals : ['1000']).map((target) =>
  /^\d+$/u.test(target)
    ? { name: `generated, ${target} files`, folder: generated(Number(target)), isGenerated: true }
    : { name: `\`${basename(resolve(target))}\``, folder: resolve(target), isGenerated: false },
);

const text = [
  `Measured by \`node scripts/bench/project.mjs ${positionals.map((target) => (/^\d+$/u.test(target) ? target : basename(resolve(target)))).join(' ')}\`: Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}. Seconds of processor time, each run in a process of its own, median of ${values.rounds}.`,
  `| project | files | ESLint, no rules | ESLint, typescript-eslint's recommended rules | the index | share of the one | share of the other |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n${projects.map(row).join('\n')}`,
  ...projects.filter(({ isGenerated }) => isGenerated).map(withAndWithout),
].join('\n\n');
console.log(text);
if (values.write) writeSection(join(import.meta.dirname, '../../docs/cross-file.md'), 'index cost', text);

/** @param {{ name: string, folder: string }} project */
function row({ name, folder }) {
  const [plain, recommended, index] = medians(folder, ['plain', 'recommended', 'index']);
  return `| ${name} | ${plain.files} | ${seconds(plain)} | ${seconds(recommended)} | ${seconds(index)} | ${share(index, plain)} | ${share(index, recommended)} |`;
}

/** @param {{ folder: string }} project */
function withAndWithout({ folder }) {
  const [without, indexed] = medians(folder, ['rules', 'indexed']);
  return `All rules of the generated project take ${seconds(without)} s without an index and report ${without.reports}; with one they take ${seconds(indexed)} s, ${share(indexed, without)} of that, and report ${indexed.reports}.`;
}

/** @typedef {{ seconds: number, files: number, reports: number }} Run */

/** The run in the middle of several of each kind, the kinds in turn. @param {string} folder @param {string[]} kinds @returns {Run[]} */
function medians(folder, kinds) {
  const rounds = Array.from({ length: Number(values.rounds) }, () => kinds.map((kind) => measured(kind, folder)));
  return kinds.map((_, at) => {
    const runs = rounds.map((round) => /** @type {Run} */ (round[at])).sort((a, b) => a.seconds - b.seconds);
    return /** @type {Run} */ (runs[runs.length >> 1]);
  });
}

/** @param {string} kind @param {string} folder @returns {Run} */
function measured(kind, folder) {
  process.stderr.write(`${basename(folder)}: ${kind}\n`);
  return JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'project-run.mjs'), kind, folder], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 1 << 26,
    }),
  );
}

/**
 * A project of so many files. One in ten names a client, two more in ten lead to it. The rest is code of the same size
 * whose clients come from a package that the catalog does not know.
 *
 * @param {number} count
 */
function generated(count) {
  const root = mkdtempSync(join(tmpdir(), 'connection-churn-bench-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  const write = (/** @type {string} */ path, /** @type {string} */ content) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const plain = (/** @type {number} */ seed) =>
    service(5, seed).replaceAll(/'(?:node:https|pg|redis)'/gu, "'@acme/clients'");
  write('src/db.ts', "import { Pool } from 'pg';\nexport function getDb() {\n  return new Pool();\n}\n");
  for (let index = 0; index < count - 1; index++) {
    const layer = index % 10;
    const group = Math.floor(index / 10);
    if (layer === 0)
      write(
        `src/group${group}/store.ts`,
        `import { Client } from 'pg';\nexport async function load${group}(id: string) {\n  const client = new Client();\n  await client.connect();\n  const { rows } = await client.query('SELECT $1', [id]);\n  await client.end();\n  return rows;\n}\n${plain(index)}`,
      );
    else if (layer === 1)
      write(
        `src/group${group}/service.ts`,
        `import { load${group} } from './store';\nexport const serve${group} = (id: string) => load${group}(id);\n${plain(index)}`,
      );
    else if (layer === 2)
      write(
        `src/group${group}/controller.ts`,
        `import { Router } from 'express';\nimport { getDb } from '../db';\nimport { serve${group} } from './service';\nexport const router${group} = Router();\nrouter${group}.get('/x', async (req, res) => {\n  res.json([await serve${group}(req.params.id), await getDb().query('SELECT 1')]);\n});\n${plain(index)}`,
      );
    else write(`src/group${group}/part${layer}.ts`, `import './service';\n${plain(index)}`);
  }
  return root;
}

/** @param {Run} run */
function seconds(run) {
  return run.seconds.toFixed(2);
}

/** @param {Run} part @param {Run} whole */
function share(part, whole) {
  return `${((100 * part.seconds) / whole.seconds).toFixed(1)} %`;
}
