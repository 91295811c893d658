// What the project index costs: its time against a plain run of ESLint over a project of 1,000 files, and the rules with
// an index against the rules without. node scripts/bench/project.mjs [FILES]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import plugin from '../../dist/plugin.js';
import { projectIndex } from '../../dist/project.js';
import { service } from './corpus.mjs';

const count = Number(process.argv[2] ?? 1000);
const root = mkdtempSync(join(tmpdir(), 'connection-churn-bench-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

// One file in ten names a client, two more in ten lead to it. The rest is code of the same size whose clients come from
// a package that the catalog does not know.
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

const [indexTime, index] = await clock(() => projectIndex(root));
const language = { files: ['**/*.ts'], languageOptions: { parser } };
const rules = { ...plugin.configs.strict, files: ['**/*.ts'] };
const [plainTime] = await clock(() => lint([language]));
const [withoutTime, without] = await clock(() => lint([language, rules]));
const [withTime, withIndex] = await clock(() =>
  lint([language, rules, { settings: { 'connection-churn': { project: index } } }]),
);
console.log(`${count} files; CPU time
plain ESLint, no rules   ${seconds(plainTime)}
the index                ${seconds(indexTime)}   ${share(indexTime, plainTime)} of the plain run, ${JSON.stringify(index).length} bytes
all rules, no index      ${seconds(withoutTime)}   ${without} reports
all rules, with index    ${seconds(withTime)}   ${withIndex} reports, ${share(withTime, withoutTime)} of the run without`);

/** @param {import('eslint').Linter.Config[]} overrideConfig */
async function lint(overrideConfig) {
  const results = await new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig }).lintFiles(['.']);
  return results.reduce((sum, { messages }) => sum + messages.length, 0);
}

/** @template T @param {() => Promise<T>} run @returns {Promise<[number, T]>} */
async function clock(run) {
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1e6, result];
}

/** @param {string} path @param {string} text */
function write(path, text) {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** @param {number} time */
function seconds(time) {
  return `${time.toFixed(2).padStart(6)} s`;
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return `${((100 * part) / whole).toFixed(1)} %`;
}
