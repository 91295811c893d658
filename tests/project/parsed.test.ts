import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProjectIndex } from '../../src/project.ts';
import { projectIndex } from '../../src/project.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function indexOf(files: Readonly<Record<string, string>>): Promise<ProjectIndex> {
  const root = mkdtempSync(join(tmpdir(), 'connection-churn-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return projectIndex(root);
}

const service = (body: string): string => `import { Client } from 'pg';\n\nexport default class Users {\n${body}\n}\n`;
const makes = 'const client = new Client();\n    await client.connect();\n    await client.end();';
const routes = (call: string): string =>
  `import { Router } from 'express';\nimport Users from './users';\n\nconst users = new Users();\nRouter().get('/', async (req, res) => res.json(await users.${call}));\n`;
// No program, which the index says of a file that it parsed.
const broken = "import Users from './users';\nconst users = new Users(;\n";

describe('a file that imports a class', () => {
  it('is not parsed for a method that it does not name', async () => {
    const { files, summary } = await indexOf({
      'src/users.ts': service(`  async find() {\n    ${makes}\n  }`),
      'src/routes.ts': routes('find()'),
      'src/other.ts': broken,
    });
    expect(summary.broken).toEqual([]);
    expect(Object.keys(files['src/users.ts']?.runs ?? {})).toEqual(['default().find']);
  });

  it('nor for a callback in that method', async () => {
    const { files, summary } = await indexOf({
      'src/users.ts': service(
        `  async find(ids) {\n    return Promise.all(ids.map(async (id) => {\n    ${makes}\n    }));\n  }`,
      ),
      'src/routes.ts': routes('find([])'),
      'src/other.ts': broken,
    });
    expect(summary.broken).toEqual([]);
    expect(Object.keys(files['src/users.ts']?.runs ?? {})).toEqual(['default().find']);
  });

  it('is parsed where the method has a second name', async () => {
    const { summary } = await indexOf({
      'src/users.ts': service(`  list = this.find.bind(this);\n  async find() {\n    ${makes}\n  }`),
      'src/other.ts': broken,
    });
    expect(summary.broken).toEqual(['src/other.ts']);
  });

  it('is parsed where the method puts its callback elsewhere', async () => {
    const { summary } = await indexOf({
      'src/users.ts': service(`  prepare() {\n    this.find = wrap(async () => {\n    ${makes}\n    });\n  }`),
      'src/other.ts': broken,
    });
    expect(summary.broken).toEqual(['src/other.ts']);
  });
});
