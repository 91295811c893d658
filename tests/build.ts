import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the bundler said when `dist/` was built for this run; empty when it is up to date. */
    readonly buildErrors: string;
  }
}

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Bundles `dist/` when it is older than `src/`, so that the tests of the built plugin work on a fresh clone. They fail
 * with `buildErrors` when that does not work. Types are checked by `npm run typecheck`, and written by `npm run build`.
 */
export default function build(project: TestProject): void {
  project.provide('buildErrors', isUpToDate() ? '' : bundle());
}

function isUpToDate(): boolean {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((file) =>
    join('src', file),
  );
  const inputs = ['package.json', join('scripts', 'bundle.mjs'), ...sources];
  return modified(join('dist', 'plugin.js')) >= Math.max(...inputs.map(modified));
}

/** Zero for a file that does not exist. */
function modified(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function bundle(): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/bundle.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${stdout}${stderr}` || 'the build failed';
}
