import fs, { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { projectIndex } from '../../src/project.ts';

const projects = fileURLToPath(new URL('../projects', import.meta.url));
const copies: string[] = [];

/** A copy of a project that a test may change. */
function copyOf(project: string): { root: string; edit: (file: string, change: (text: string) => string) => void } {
  const root = mkdtempSync(join(tmpdir(), 'connection-churn-'));
  copies.push(root);
  cpSync(join(projects, project), root, { recursive: true });
  return {
    root,
    edit(file, change) {
      writeFileSync(join(root, file), change(readFileSync(join(root, file), 'utf8')));
    },
  };
}

afterEach(() => {
  for (const root of copies.splice(0)) rmSync(root, { recursive: true });
});

describe('an index', () => {
  it('stays equal when an edit changes no fact', async () => {
    const { root, edit } = copyOf('express');
    const before = await projectIndex(root);
    edit('src/db.ts', (text) => `${text}\nexport const pageSize = 20; // a new constant\n`);
    edit('src/services/users.ts', (text) => `// A line above: nothing here is named with its line.\n\n${text}`);
    edit('src/routes.ts', (text) => text.replace('FROM orders', 'FROM orders LIMIT 10'));
    expect(await projectIndex(root)).toEqual(before);
  });

  it('changes when a factory begins to keep what it makes', async () => {
    const { root, edit } = copyOf('express');
    const before = await projectIndex(root);
    edit('src/db.ts', () => "import { Pool } from 'pg';\nconst pool = new Pool();\nexport const getDb = () => pool;\n");
    const after = await projectIndex(root);
    expect(before.files['src/routes.ts']?.makes).toBeDefined();
    expect(after.files['src/routes.ts']?.makes).toBeUndefined();
  });

  it('names the line of a creation in another file, and changes in nothing else when that moves', async () => {
    const { root, edit } = copyOf('express');
    const before = JSON.stringify(await projectIndex(root));
    edit('src/db.ts', (text) => `// A line above.\n${text}`);
    expect(JSON.stringify(await projectIndex(root))).toBe(before.replace('"line":4', '"line":5'));
  });

  it('is the same from another working directory, and in whatever order the files are listed', async () => {
    const root = join(projects, 'barrels');
    const before = JSON.stringify(await projectIndex(root));
    expect(JSON.stringify(await projectIndex(relative(process.cwd(), root)))).toBe(before);
    const { readdirSync } = fs;
    const reversed = (...args: Parameters<typeof readdirSync>) => readdirSync(...args).toReversed();
    const listing = vi.spyOn(fs, 'readdirSync').mockImplementation(reversed);
    // Named imports follow. Without a reset of all modules, which the files that are tested next would load again.
    syncBuiltinESMExports();
    try {
      expect(JSON.stringify(await projectIndex(root))).toBe(before);
      expect(listing).toHaveBeenCalled();
    } finally {
      listing.mockRestore();
      syncBuiltinESMExports();
    }
  });

  it('leaves out what it is told to ignore', async () => {
    const { files } = await projectIndex(join(projects, 'express'), { ignore: ['src/routes.ts'] });
    expect(files['src/routes.ts']).toBeUndefined();
  });

  it('counts the files that it left out because they are too large', async () => {
    const { root, edit } = copyOf('express');
    expect((await projectIndex(root)).summary.leftOut).toBe(0);
    edit('src/db.ts', (text) => `${text}\n${'// more\n'.repeat(1 << 18)}`);
    const { files, summary } = await projectIndex(root);
    expect(summary.leftOut).toBe(1);
    expect(files['src/routes.ts']?.makes).toBeUndefined();
  });

  it('knows clients that it is taught', async () => {
    const { root, edit } = copyOf('express');
    edit('src/db.ts', () => "import { connect } from '@acme/ledger';\n\nexport const getDb = () => connect();\n");
    const taught = { clients: [{ modules: ['@acme/ledger'], factories: { connect: { form: 'call' } } }] };
    expect((await projectIndex(root)).files['src/routes.ts']?.makes).toBeUndefined();
    expect((await projectIndex(root, taught)).files['src/routes.ts']?.makes).toMatchObject({
      './db': { getDb: { module: '@acme/ledger', line: 3 } },
    });
  });
});

describe('a wrong call is answered with one sentence', () => {
  it('about a folder that is none', async () => {
    await expect(projectIndex('no-such-folder')).rejects.toThrow(
      'projectIndex() needs the folder of a project; "no-such-folder" is none.',
    );
  });

  it('about an option that is none', async () => {
    const options = { exclude: ['dist'] } as object;
    await expect(projectIndex(projects, options)).rejects.toThrow(
      'projectIndex() has no option "exclude"; the options are clients, entryPoints, ignore.',
    );
  });

  it.each([undefined, 1, new URL('file:///tmp')])('about a root that is no text: %s', async (root) => {
    await expect(projectIndex(root as unknown as string)).rejects.toThrow(
      'projectIndex() needs the folder of a project',
    );
  });

  it('about globs that are none', async () => {
    const options = { ignore: 'legacy/**' } as object;
    await expect(projectIndex(projects, options)).rejects.toThrow('projectIndex() needs a list of globs for ignore.');
  });

  it('about a taught client that cannot be used', async () => {
    await expect(projectIndex(projects, { clients: [{}] })).rejects.toThrow(/\.clients\[0\]\.modules is missing/u);
  });
});
