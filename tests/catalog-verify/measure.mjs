// Counts the connections of 20 sequential requests, by one client and by a client for each:
// npm run catalog:measure, or node tests/catalog-verify/measure.mjs [--write] [PART OF A MODULE ...]
// --write puts the table into docs/catalog.md. Fails where a count contradicts the tier that the catalog tells.
import { readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { fileURLToPath } from 'node:url';
import { builtEntries, pageFile, withMeasured } from '../../scripts/write-catalog-doc.mjs';
import { inChild } from './child.mjs';
import { matches } from './exports.mjs';
import { packageOf, versionOf } from './installed.mjs';
import { measurements, notMeasured } from './measurements.mjs';

const atOnce = 2;
const timeout = 90_000;
/** The last connection may not be free again when the next request is made, which undici answers with another. */
const few = 3;
const nearlyAll = 18;

const write = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const catalog = process.env.CATALOG ?? fileURLToPath(new URL('../../dist/catalog/clients', import.meta.url));
const entries = await builtEntries();

const rows = [];
const queue = [...measurements.entries()].filter(
  ([, { module }]) => wanted.length === 0 || wanted.some((part) => module.includes(part)),
);
await Promise.all(Array.from({ length: atOnce }, work));
rows.sort((a, b) => a.index - b.index);

const table = describe(rows);
console.log(table);
if (write && wanted.length > 0) console.error('catalog:measure: not written, because only a part was measured.');
else if (write) writeFileSync(pageFile, withMeasured(readFileSync(pageFile, 'utf8'), table));

const wrong = rows.filter(({ contradiction, problem, installed }) => contradiction || (problem && installed));
for (const { name, contradiction, problem } of wrong) {
  console.error(`catalog:measure: ${name}: ${contradiction ?? `could not be measured: ${problem}`}.`);
}
process.exit(wrong.length > 0 ? 1 : 0);

async function work() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) rows.push(await row(...next));
}

async function row(index, { module, factory, variant, env, switchedOn = false }) {
  const [file] = Object.entries(entries).find(([, { modules }]) => modules.some((name) => matches(module, name))) ?? [];
  const name = `\`${module}\` \`${factory}\`${variant ? ` ${variant}` : ''}`;
  const installed = isBuiltin(module) || versionOf(packageOf(module)) !== undefined;
  const base = { index, name, module, installed, contradiction: null };
  if (file === undefined) return { ...base, problem: 'the catalog does not have it' };
  if (!installed) return { ...base, problem: 'it is not installed' };
  const { messages, problem } = await inChild(new URL('measure-factory.mjs', import.meta.url), {
    args: [`${catalog}/${file}.js`, String(index)],
    env,
    timeout,
  });
  const [counts] = messages;
  const why = problem ?? counts?.problem ?? (counts ? null : 'it sent no counts');
  if (why !== null) return { ...base, problem: why.replace(/\.$/u, '') };
  return { ...base, problem: null, ...counts, contradiction: switchedOn ? uselessIn(counts) : contradictionIn(counts) };
}

/** What the tier says about the counts, where it is wrong. */
function contradictionIn({ tier, shared, perRequest, reusing, reuse }) {
  const counts = `${shared} connections by one client, ${perRequest} by a client per request`;
  if (tier === 'shares') {
    return perRequest > Math.max(few, shared) ? `the catalog says that it shares, but there are ${counts}` : null;
  }
  if (perRequest < nearlyAll)
    return `the catalog says that it ${tier === 'churns' ? 'churns' : 'is unpooled'}, but there are ${counts}`;
  if (tier === 'churns') return shared > few ? `the catalog says that it churns, but there are ${counts}` : null;
  if (shared < nearlyAll) return `the catalog says that it is unpooled, but there are ${counts}`;
  if (reusing === undefined) return null;
  return reusing > few ? `${reuse.name} does not make it reuse connections, there are ${reusing}` : null;
}

/** What is wrong where reuse is switched on from outside. */
function uselessIn({ shared, perRequest }) {
  return Math.max(shared, perRequest) > few
    ? `it does not reuse connections, there are ${shared} by one client, ${perRequest} by a client per request`
    : null;
}

function describe(rows) {
  const measured = rows.filter(({ problem }) => problem === null);
  const cells = measured.map(({ name, version, tier, shared, perRequest, reusing, reuse }) => [
    name,
    version === '' ? process.version : version,
    tier,
    String(shared),
    reusing === undefined ? '' : `${reusing} (${switchOf(reuse)})`,
    String(perRequest),
  ]);
  const head = ['client', 'version', 'tier', 'one client', 'one client that reuses', 'a client per request'];
  return [
    `Counted on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.version}:`,
    '',
    line(head),
    line(head.map((_, column) => (column === 3 || column === 5 ? '---:' : '---'))),
    ...cells.map(line),
    ...notRun(rows),
  ].join('\n');
}

function switchOf({ name, value }) {
  return value === undefined ? `an agent in \`${name}\`` : `\`${name}: ${JSON.stringify(value)}\``;
}

function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

/** One line per reason. */
function notRun(rows) {
  const reasons = new Map();
  const add = (reason, module) => reasons.set(reason, (reasons.get(reason) ?? new Set()).add(module));
  for (const { problem, module } of rows) if (problem !== null) add(problem, module);
  if (wanted.length === 0) {
    for (const { modules } of Object.values(entries)) {
      if (measurements.some(({ module }) => modules.some((name) => matches(module, name)))) continue;
      add(notMeasured[modules[0]] ?? 'it needs a server that speaks its protocol, or an account', modules[0]);
    }
  }
  if (reasons.size === 0) return [];
  return [
    '',
    'Not counted:',
    '',
    ...[...reasons].map(([reason, modules]) => `- ${reason}: ${[...modules].map((name) => `\`${name}\``).join(', ')}.`),
  ];
}
