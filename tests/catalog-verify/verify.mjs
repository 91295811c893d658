// Checks the catalog of clients against the really installed packages: npm run catalog:verify [-- PART OF A FILE NAME ...]
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChild } from './child.mjs';

const atOnce = 2;
const timeout = 90_000;

// A build elsewhere can be checked with CATALOG=DIR.
const catalog = process.env.CATALOG ?? fileURLToPath(new URL('../../dist/catalog/clients', import.meta.url));
if (!existsSync(catalog)) {
  console.error(`catalog:verify: there is no ${catalog}; run npm run build first.`);
  process.exit(1);
}

const wanted = process.argv.slice(2);
const files = readdirSync(catalog)
  .filter((file) => file.endsWith('.js') && file !== 'index.js')
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const rows = [];
const queue = [...files];
await Promise.all(Array.from({ length: atOnce }, work));
rows.sort((a, b) => order(a.module, b.module));
print(rows);
process.exit(rows.some((row) => row.result.startsWith('MISMATCH')) ? 1 : 0);

async function work() {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) rows.push(...(await check(file)));
}

async function check(file) {
  const module = new URL('check-entry.mjs', import.meta.url);
  const { messages, problem } = await inChild(module, { args: [join(catalog, file)], timeout });
  if (problem !== null) messages.push({ module: file, factory: '-', checks: '', result: `MISMATCH: ${problem}` });
  return messages;
}

function print(rows) {
  const head = { module: 'package', factory: 'factory', checks: 'checks', result: 'result' };
  const columns = ['module', 'factory', 'checks'];
  const widths = columns.map((column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const line = (row) =>
    [...columns.map((column, index) => row[column].padEnd(widths[index])), row.result].join('  ').trimEnd();
  for (const row of [head, ...rows]) console.log(line(row));

  const group = (prefix) => rows.filter((row) => row.result.startsWith(prefix));
  const notRun = group('not run');
  const mismatches = group('MISMATCH');
  const partly = group('ok, but');
  list('Not run', notRun);
  list('Run in part', partly);
  list('Mismatches', mismatches);
  console.log(
    `\n${rows.length} rows: ${rows.length - notRun.length - mismatches.length} ok, ${notRun.length} not run, ${mismatches.length} mismatches.`,
  );
}

/** One line per reason. */
function list(title, rows) {
  if (rows.length === 0) return;
  const reasons = new Map();
  for (const { module, factory, result } of rows) {
    const reason = result.replace(/^(not run|ok, but|MISMATCH):? ?/u, '');
    const factories = reasons.get(reason) ?? new Map();
    reasons.set(reason, factories.set(module, [...(factories.get(module) ?? []), factory]));
  }
  console.log(`\n${title}:`);
  for (const [reason, factories] of reasons) {
    console.log(
      `  ${[...factories].map(([module, names]) => `${module} (${names.join(', ')})`).join(', ')}: ${reason}`,
    );
  }
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
