import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
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

const built = fileURLToPath(new URL('../../dist/project.js', import.meta.url));

/** Indexes a folder in a process of its own, which is killed when it does not come to an end; the error is what it says. */
export async function indexApart(root: string, { uid = 0, seconds = 30 } = {}): Promise<ProjectIndex> {
  const program = `
    if (${uid} > 0) { process.setegid(${uid}); process.seteuid(${uid}); }
    const { projectIndex } = await import(${JSON.stringify(pathToFileURL(built).href)});
    process.stdout.write(JSON.stringify(await projectIndex(process.argv[1])));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, root], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), seconds * 1000);
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => (out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('close', (...end) => {
      resolve(end);
    });
  });
  clearTimeout(timer);
  if (code !== 0) throw new Error(`no index: ${signal ?? `exit code ${code}`} ${err}`);
  return JSON.parse(out) as ProjectIndex;
}

/** What the handler's file of the sound project is told. */
export function isSound(index: ProjectIndex): boolean {
  return index.files['src/routes.ts']?.makes?.['./db']?.['getDb']?.line === 2;
}
