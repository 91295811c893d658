import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { ProjectIndex } from '../../src/project.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'connection-churn-'));
  folders.push(folder);
  return folder;
}

export type Tree = Readonly<Record<string, string>>;

export function write(root: string, files: Tree): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

export const factory = "import { Pool } from 'pg';\nexport const getDb = () => new Pool();\n";

/** A file with a handler that calls `getDb`, however it imports it. */
export const routes = (from: string): string =>
  `import express from 'express';\nimport { getDb } from '${from}';\nexpress().get('/', (req, res) => { getDb().query('x').then(() => res.end()); });\n`;

/** A project of two files that belong together, which an index has to find whatever else is there. */
export const sound: Tree = { 'src/db.ts': factory, 'src/routes.ts': routes('./db') };

/** What the handler's file of the sound project is told. */
export function isSound(index: ProjectIndex): boolean {
  return index.files['src/routes.ts']?.makes?.['./db']?.['getDb']?.line === 2;
}
