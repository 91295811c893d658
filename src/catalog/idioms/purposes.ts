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
