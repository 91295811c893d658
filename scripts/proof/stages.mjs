import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from 'diff';
import { ESLint } from 'eslint';
import plugin from '../../dist/plugin.js';

const libraries = join(import.meta.dirname, '..', '..', 'tests', 'services', 'node_modules');

/** How far the services are repaired, and how ESLint is asked for it. */
export const stages = [
  { name: 'as written', repair: null },
  { name: 'after `eslint --fix`', repair: 'safe' },
  { name: 'with the suggestions', repair: 'all' },
];

/**
 * Copies the services into a folder for each stage and repairs them there.
 *
 * @param {string} folder
 * @returns {Promise<{ name: string, folder: string, reported: number, lines: number }[]>}
 */
export async function prepareStages(folder) {
  const prepared = [];
  for (const [index, { name, repair }] of stages.entries()) {
    const copy = join(folder, `stage-${index}`);
    mkdirSync(copy);
    cpSync(join(import.meta.dirname, 'services'), copy, { recursive: true });
    writeFileSync(join(copy, 'package.json'), '{ "type": "module" }\n');
    symlinkSync(libraries, join(copy, 'node_modules'));
    const eslint = new ESLint({
      cwd: copy,
      overrideConfigFile: true,
      overrideConfig: [plugin.configs.recommended, { settings: { 'connection-churn': { repair: repair ?? 'safe' } } }],
      fix: repair !== null,
    });
    const results = await eslint.lintFiles(['*.js']);
    const broken = results.flatMap(({ messages }) => messages).find(({ fatal }) => fatal);
    if (broken) throw new Error(`A service does not parse ${name}: ${broken.message}`);
    await ESLint.outputFixes(results);
    const reported = results.reduce((sum, { messages }) => sum + messages.length, 0);
    const lines = results.reduce((sum, { filePath, output }) => sum + (output ? changed(filePath, output) : 0), 0);
    prepared.push({ name, folder: copy, reported, lines });
  }
  return prepared;
}

/** Lines that a repair adds or takes away. @param {string} file @param {string} output */
function changed(file, output) {
  const original = readFileSync(join(import.meta.dirname, 'services', file.split('/').at(-1) ?? ''), 'utf8');
  return diffLines(original, output).reduce(
    (sum, { added, removed, count }) => sum + (added || removed ? count : 0),
    0,
  );
}
