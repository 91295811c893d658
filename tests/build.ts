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
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file));
  const changed = ['package.json', 'tsconfig.json', 'tsconfig.build.json', ...sources].map(modified);
  const built = sources.map((file) => modified(file.replace('src', 'dist').replace(/\.ts$/, '.js')));
  return Math.min(...built) >= Math.max(...changed);
}

/** Zero for a file that does not exist. */
function modified(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function compile(): string {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout + stderr;
}
