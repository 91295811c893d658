/* What says that a file is no server. */

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
