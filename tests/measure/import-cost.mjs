// What importing the built plugin costs, against what it does not load: npm run measure:import
// Each import runs in a process of its own, in turns, so that both see the same machine. Fails above a quarter.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(argv[2] ?? 21);
const most = 1 / 4;
const modules = { plugin: './dist/plugin.js', utils: '@typescript-eslint/utils' };

if (!existsSync(`${root}dist/plugin.js`)) {
  console.error('measure:import: there is no dist/plugin.js; run npm run build first.');
  process.exit(1);
}
/** @type {Record<keyof typeof modules, number[]>} */
const times = { plugin: [], utils: [] };
for (let run = 0; run < runs; run += 1) {
  times.plugin.push(timeOf(modules.plugin));
  times.utils.push(timeOf(modules.utils));
}
const [plugin, utils] = [median(times.plugin), median(times.utils)];
const share = plugin / utils;
console.log(
  `Node.js ${process.version}, median of ${runs} runs: the plugin ${plugin.toFixed(1)} ms, @typescript-eslint/utils ${utils.toFixed(1)} ms: ${(share * 100).toFixed(1)} %.`,
);
process.exit(share <= most ? 0 : 1);

/** @param {string} module */
function timeOf(module) {
  const code = `const start = performance.now(); await import(${JSON.stringify(module)}); process.stdout.write(String(performance.now() - start));`;
  return Number(execFileSync(execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' }));
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
