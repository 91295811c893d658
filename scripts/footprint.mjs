// What an installation of the package brings, and how long loading it takes. Prints a table in Markdown.
// node scripts/footprint.mjs [--write] puts it into docs/scale.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeSection } from './section.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { dependencies = {}, main } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'connection-churn-footprint-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const told = execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
/** @type {{ filename: string, size: number, unpackedSize: number, files: { path: string, size: number }[] }[]} */
const [packed] = JSON.parse(told.slice(told.indexOf('[')));
execFileSync('tar', ['-xzf', join(folder, packed.filename)], { cwd: folder });
const plugin = pathToFileURL(join(folder, 'package', main)).href;

const rows = [
  ['files in the package', packed.files.length],
  ['download', `${kilobytes(packed.size)} kB`],
  ['on disk', `${kilobytes(packed.unpackedSize)} kB`],
  ['packages that npm installs with it, ESLint aside', Object.keys(dependencies).length],
  ['loading it, CPU time', `${milliseconds(plugin)} ms`],
  ['loading `eslint` itself, CPU time', `${milliseconds(import.meta.resolve('eslint'))} ms`],
];
const table = [
  `Node ${process.version}, on ${new Date().toISOString().slice(0, 10)}:`,
  '',
  '| what | value |',
  '| :-- | --: |',
  ...rows.map(([what, value]) => `| ${what} | ${value} |`),
].join('\n');
console.log(table);
if (process.argv.includes('--write')) writeSection(join(root, 'docs/scale.md'), 'measured: npm run footprint', table);

/** @param {number} bytes */
function kilobytes(bytes) {
  return Math.round(bytes / 1000);
}

/** The median over fresh processes, of the import alone. @param {string} url */
function milliseconds(url) {
  const code = `const before = process.cpuUsage(); await import(${JSON.stringify(url)});
const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  const times = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8' })),
  );
  return Math.round(times.sort((a, b) => a - b)[4] ?? 0);
}
