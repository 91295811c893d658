// npm run shape -- [--list] [--write]: prints how the house is built, in numbers. `--list` names what is counted,
// `--write` lowers the ceilings that a test holds.
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { excessOf, gainOf, layersOf, shapeOf, sumOf } from './shape.ts';
import type { Ceilings } from './shape.ts';
import { modulesOf } from './sources.ts';

const home = new URL('ceilings.json', import.meta.url);
const allowed = JSON.parse(readFileSync(home, 'utf8')) as Ceilings;
const modules = modulesOf();
const shape = shapeOf(modules);
const layers = layersOf(modules);
const { circles, expressions, entered, answerers } = shape.ceilings;
const lists = process.argv.includes('--list');

const row = (what: string, value: number | string, note = ''): string =>
  `${what.padEnd(52)}${String(value).padStart(7)}  ${note}`.trimEnd();
const listed = (items: readonly string[]): string[] => (lists ? items.map((item) => `      ${item}`) : []);
const inLayer = (layer: string): number => shape.expressions.filter((one) => one.layer === layer).length;
const targets = { functions: 200, files: 40, expressions: 25 };

const lines = [
  'Circles of imports',
  row('  of values', circles.values, 'target 0'),
  row('  of values and types', circles.all, 'target 0'),
  '',
  'Lines that are code, without the catalog',
  ...layers.map((layer) =>
    row(`  ${layer.layer}`, layer.lines, `of ${layer.all} with comments, in ${layer.files} files`),
  ),
  row(
    '  in all',
    sumOf(layers.map((layer) => layer.lines)),
    `of ${sumOf(layers.map(({ all }) => all))} with comments, in ${sumOf(layers.map(({ files }) => files))} files`,
  ),
  '',
  'Regular expressions outside of catalog, gate and layout',
  ...layers.map(({ layer }) => row(`  ${layer}`, inLayer(layer))).filter((line) => !line.endsWith(' 0')),
  row('  in all', expressions.misplaced, `target ${targets.expressions}`),
  ...listed(shape.expressions.map(({ file, code }) => `${file}  ${code}`)),
  '',
  'Entered for one creation, from the text to its repair',
  row(
    '  functions',
    entered.functions,
    `target ${targets.functions}; ${shape.apart.length} of memo, walk and syntax apart`,
  ),
  row('  files', entered.files, `target ${targets.files}`),
  row('  calls', sumOf(shape.entered.map(({ calls }) => calls))),
  ...listed(shape.entered.map(({ file, name, calls }) => `${file}  ${name}  ${calls}`)),
  '',
  'Modules that answer a question, the one that should included; target 1',
  ...shape.answerers.flatMap(({ asks, home: answer, byHand }) => [
    row(`  ${asks}`, answerers[asks] ?? 0, `${answer}; by hand in ${byHand.length} functions`),
    ...listed(byHand),
  ]),
];
process.stdout.write(`${lines.join('\n')}\n`);

const excess = excessOf(shape.ceilings, allowed);
if (excess.length > 0) process.stdout.write(`\nMore than before:\n${excess.map((line) => `  ${line}`).join('\n')}\n`);
const gain = gainOf(shape.ceilings, allowed);
if (process.argv.includes('--write')) {
  if (excess.length > 0) process.exitCode = 1;
  else writeFileSync(home, `${JSON.stringify(shape.ceilings, null, 2)}\n`);
} else if (gain.length > 0)
  process.stdout.write(
    `\nLess than before; \`npm run shape -- --write\` holds it:\n${gain.map((line) => `  ${line}`).join('\n')}\n`,
  );
