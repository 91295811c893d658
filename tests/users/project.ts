import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ESLint } from 'eslint';
import { inject, onTestFinished } from 'vitest';
import { run, succeed, type Ran } from './run.ts';

/** A folder as a user has it, with the packed plugin and one of the installations of `installs/`. */
export interface Project {
  readonly folder: string;
  write: (files: Readonly<Record<string, string>>) => void;
  read: (file: string) => string;
  /** Runs a file of `node_modules` under this Node, or under the one that is given. */
  node: (args: readonly string[], options?: { node?: string; env?: Readonly<Record<string, string>> }) => Ran;
  eslint: (...args: string[]) => Ran;
  /** What ESLint reports as JSON. */
  lint: (...args: string[]) => ESLint.LintResult[];
}

/** A project that is removed after the test. */
export function projectWith(install: string, files: Readonly<Record<string, string>> = {}): Project {
  const project = createProject(install, files);
  onTestFinished(() => {
    rmSync(project.folder, { recursive: true, force: true });
  });
  return project;
}

/** A project that its maker removes. The packages are links: installing into it would change them for all. */
export function createProject(install: string, files: Readonly<Record<string, string>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-user-'));
  const modules = join(installed(install), 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(modules)) symlinkSync(join(modules, name), join(folder, 'node_modules', name));
  cpSync(inject('unpacked'), join(folder, 'node_modules/eslint-plugin-connection-churn'), { recursive: true });
  const manifest = { name: basename(folder), private: true, type: 'module' };
  return projectIn(folder, { 'package.json': JSON.stringify(manifest), ...files });
}

/** A project with packages of its own and without the plugin, to install into. */
export function projectOf(install: string, files: Readonly<Record<string, string>> = {}): Project {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-user-'));
  cpSync(installed(install), folder, { recursive: true, verbatimSymlinks: true });
  return projectIn(folder, files);
}

/** A project in a folder that is there. */
export function projectIn(folder: string, files: Readonly<Record<string, string>>): Project {
  const project: Project = {
    folder,
    write(texts) {
      for (const [file, text] of Object.entries(texts)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
    },
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    node: (args, { node = process.execPath, env = {} } = {}) => run(node, args, { cwd: folder, env }),
    eslint: (...args) => project.node(['node_modules/eslint/bin/eslint.js', ...args]),
    lint(...args) {
      const { status, stdout, stderr } = project.eslint('-f', 'json', ...args);
      if (status !== 0 && status !== 1) throw new Error(`eslint ended with ${status}\n${stdout}${stderr}`);
      return JSON.parse(stdout) as ESLint.LintResult[];
    },
  };
  project.write(files);
  return project;
}

/**
 * Where the packages of `installs/NAME` stand: outside of this repository, so that nothing of ours is found by accident,
 * and kept from run to run for as long as the lock file is the same.
 */
export function installed(name: string): string {
  const source = fileURLToPath(new URL(`installs/${name}/`, import.meta.url));
  const files = ['package.json', 'package-lock.json'];
  const digest = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of files) digest.update(readFileSync(join(source, file)));
  const target = join(tmpdir(), 'connection-churn-installs', `${name}-${digest.digest('hex').slice(0, 16)}`);
  if (existsSync(target)) return target;

  mkdirSync(dirname(target), { recursive: true });
  const unfinished = mkdtempSync(`${target}.`);
  try {
    for (const file of files) cpSync(join(source, file), join(unfinished, file));
    succeed('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: unfinished });
    if (!existsSync(target)) renameSync(unfinished, target);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return target;
}

/** Node itself, in another version than this one. */
export function nodeOf(major: 22 | 24): string {
  return join(installed(`node-${major}`), 'node_modules/node/bin/node');
}

/** One line for each report. */
export function reportsIn(results: readonly ESLint.LintResult[]): string[] {
  return results
    .flatMap(({ filePath, messages }) =>
      messages.map(
        ({ line, column, ruleId, message }) => `${basename(filePath)} ${line}:${column} ${ruleId ?? message}`,
      ),
    )
    .sort();
}
