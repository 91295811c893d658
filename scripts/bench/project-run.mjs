// One measurement of a project, in a process of its own: `node project-run.mjs KIND FOLDER` prints seconds of processor
// time, without those that ESLint or the plugin take to load.
import * as parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import plugin from '../../dist/plugin.js';
import { projectIndex } from '../../dist/project.js';

const [kind, root = '.'] = process.argv.slice(2);
const base = [
  { ignores: ['**/{dist,build,out,coverage,vendor,vendored,third_party,bower_components}/**', '**/*.min.js'] },
  {
    files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
    languageOptions: { parser },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: /** @type {const} */ ('off') },
  },
];
const rules = { ...plugin.configs.strict, files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'] };
const settings = kind === 'indexed' ? { settings: { 'connection-churn': { project: await projectIndex(root) } } } : {};

const before = process.cpuUsage();
const { files, reports } = await run();
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, files, reports }));

async function run() {
  switch (kind) {
    case 'index':
      return { files: Object.keys((await projectIndex(root)).files).length, reports: 0 };
    case 'plain':
      return lint([]);
    case 'recommended':
      return lint(tseslint.configs.recommended);
    case 'rules':
      return lint([rules]);
    case 'indexed':
      return lint([rules, settings]);
    default:
      throw new Error(`There is no run of the kind ${kind}.`);
  }
}

/** @param {readonly any[]} configs */
async function lint(configs) {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [...base, ...configs] });
  const results = await eslint.lintFiles(['.']);
  return { files: results.length, reports: results.reduce((sum, { messages }) => sum + messages.length, 0) };
}
