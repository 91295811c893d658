/* Who writes the environment of the process. Each list only makes the plugin quieter. */

/** Packages whose functions, but for `parse`, write variables of the environment. */
export const environmentPackages: ReadonlySet<string> = new Set([
  '@dotenvx/dotenvx',
  '@next/env',
  'dotenv',
  'dotenv-defaults',
  'dotenv-expand',
  'dotenv-extended',
  'dotenv-flow',
  'dotenv-safe',
]);

/** Packages whose export `env` is `process.env` itself. */
export const environmentAliases: ReadonlySet<string> = new Set(['shelljs', 'zx']);
