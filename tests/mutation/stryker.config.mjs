// How Stryker runs for `npm run mutation`; see run.mjs.
import { fileURLToPath } from 'node:url';
import process from 'node:process';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  packageManager: 'npm',
  plugins: [here('node_modules/@stryker-mutator/vitest-runner/dist/src/index.js'), here('plugin.mjs')],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  checkers: ['sample'],
  reporters: ['results', 'clear-text'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: false, reportScoreTable: false },
  mutate: JSON.parse(process.env.MUTATED ?? '[]'),
  // Lines of the programs that tests read are to stay where they are.
  disableTypeChecks: false,
  concurrency: 1,
  timeoutMS: 40_000,
  dryRunTimeoutMinutes: 30,
  tempDirName: '.stryker-tmp',
  allowConsoleColors: false,
  // What no test of vitest.config.ts reads.
  ignorePatterns: [
    '/*',
    '!/src',
    '!/scripts',
    '!/examples',
    '!/package.json',
    '!/tsconfig.json',
    '!/tests',
    'node_modules',
    '/tests/services',
    '/tests/users',
    '/tests/catalog-verify',
  ],
};
