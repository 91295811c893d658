/* What says that a file is no server. */
import type { Word } from './setting-up.ts';

/** Globals of test runners whose callbacks are quiet by default. */
export const testFunctions: ReadonlySet<string> = new Set([
  'describe',
  'it',
  'test',
  'suite',
  'beforeAll',
  'afterAll',
  'beforeEach',
  'afterEach',
  'before',
  'after',
  'bench',
  'specify',
  'context',
  'setup',
  'teardown',
]);

/** Packages that read the command line, whose import makes a file a script. */
export const cliPackages: ReadonlySet<string> = new Set([
  'yargs',
  'yargs/yargs',
  'commander',
  'meow',
  'cac',
  'minimist',
  'mri',
  'arg',
  'citty',
  'clipanion',
  '@oclif/core',
  '@oclif/command',
  'inquirer',
  '@inquirer/prompts',
  'prompts',
  'enquirer',
  'caporal',
  'vorpal',
]);

/** Packages whose import makes a file a test, a load test or what sets tests up. */
export const testPackages: ReadonlySet<string> = new Set([
  'vitest',
  'jest',
  '@jest/globals',
  'mocha',
  'ava',
  'tap',
  'tape',
  'test',
  'bun:test',
  'cypress',
  '@playwright/test',
  'k6',
  'supertest',
  'uvu',
  'nock',
  'msw',
  'sinon',
  'testcontainers',
  'chai',
]);

/** Where scripts stand, as globs. */
export const scriptPaths: readonly string[] = [
  '{bin,scripts,script,cli,benchmark,benchmarks,bench}/**',
  '*.script.{js,ts,mjs}',
  'cli.{js,ts,mjs,cjs}',
];

/** Folders that mean scripts at the root of a project, and anything at all further down. */
export const scriptRoots = /^(?:tools|commands|examples|samples)\//u;

/** Modules that no bundler brings into a browser. */
export const nodeOnly =
  /^(?:async_hooks|child_process|cluster|dns|fs|http2?|https|net|os|tls|worker_threads|zlib)(?:\/|$)/u;

/** Files that are no part of the service, as globs, and what says so. */
export const quietPaths: readonly (readonly [string, string])[] = [
  ['*.d.{ts,mts,cts}', 'it is a type declaration'],
  ['*.{test,tests,spec,specs,cy,bench,e2e,e2e-spec,it}.*', 'it is a test'],
  ['*-{test,spec}.{js,ts,mjs,cjs,jsx,tsx}', 'it is a test'],
  [
    '{__tests__,__test__,__mocks__,__fixtures__,test,tests,testing,e2e,spec,jest,cypress,playwright,mocks,fixtures}/**',
    'it stands in a folder of tests',
  ],
  ['{jest,vitest}.*', 'it sets tests up'],
  ['{globalSetup,global-setup,globalTeardown,global-teardown}.*', 'it sets tests up'],
  ['*.stories.*', 'it is a story'],
  ['{migrations,migration,migration-scripts,seeds,seeders,seeder}/**', 'it is a migration or a seed'],
  ['*.migration.*', 'it is a migration'],
  ['{seed,seeds}.{js,ts,mjs,cjs,mts,cts}', 'it is a seed'],
  ['*.config.{js,ts,mjs,cjs,mts,cts}', 'it is configuration'],
  ['{gulpfile,Gruntfile,webpack.mix,proxy.conf,bs-config}.{js,ts,mjs,cjs}', 'it is configuration'],
  ['{setupProxy,dev-server,devServer}.{js,ts,mjs,cjs}', 'it is a server for development'],
  ['*.client.{js,ts,jsx,tsx,mjs}', 'it is browser code'],
];

/** Methods that leave a program waiting for what comes. */
export const waitingMethods: ReadonlySet<string> = new Set([
  ...['consume', 'launch', 'listen', 'login', 'monitor', 'pSubscribe', 'process', 'psubscribe', 'sSubscribe'],
  ...['serve', 'start', 'subscribe', 'watch', 'work'],
]);

/** First words of names that say that a function is the program, where the file calls it at its end. */
export const mainWords: readonly Word[] = [
  { word: 'cli', unlike: ['cliTokens'] },
  { word: 'main', unlike: ['mainOrder'] },
  { word: 'migrate', unlike: ['migrateAccount'] },
  { word: 'run', unlike: ['runReport'] },
  { word: 'seed', unlike: ['seedTournament'] },
];
