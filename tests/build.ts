import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the compiler said when `dist/` was built for this run; empty when it is up to date. */
    readonly buildErrors: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds `dist/` when it is older than `src/`, so that `npm test` works on a fresh clone. Tests that need the built
 * plugin fail with `buildErrors`; the others do not have to wait for a source tree that compiles.
 */
export default function build(project: TestProject): void {
  project.provide('buildErrors', isUpToDate() ? '' : compile());
}

function isUpToDate(): boolean {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    join('src', file),
  );
  const inputs = ['package.json', 'tsconfig.json', 'tsconfig.build.json', join('scripts', 'bundle.mjs'), ...sources];
  return modified(join('dist', 'plugin.js')) >= Math.max(...inputs.map(modified));
}

/** Zero for a file that does not exist. */
function modified(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function compile(): string {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? '' : `${stdout}${stderr}` || 'the build failed';
}
