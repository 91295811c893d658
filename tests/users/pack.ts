import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { succeed } from './run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The package as npm would publish it. */
    readonly tarball: string;
    /** The folder that npm makes of it. */
    readonly unpacked: string;
  }
}

/** Packs the plugin once for all tests. */
export default function pack(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-pack-'));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { stdout } = succeed('npm', ['pack', '--json', '--silent', '--pack-destination', folder], { cwd: root });
  const [packed] = JSON.parse(stdout.replace(/^[^[]*/u, '')) as { filename: string }[];
  const tarball = join(folder, packed?.filename ?? '');
  succeed('tar', ['-xzf', tarball], { cwd: folder });
  project.provide('tarball', tarball);
  project.provide('unpacked', join(folder, 'package'));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
