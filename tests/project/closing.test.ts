import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterEach, describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { projectIndex } from '../../src/project.ts';

const roots: string[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** What `strict` with the index says of each file: its messages, and what it offers. */
async function told(
  files: Readonly<Record<string, string>>,
): Promise<Record<string, readonly [string, readonly string[]][]>> {
  const root = mkdtempSync(join(tmpdir(), 'connection-churn-'));
  roots.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const project = await projectIndex(root);
  const config = {
    ...plugin.configs.strict,
    languageOptions: { parser },
    settings: { 'connection-churn': { project } },
  };
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      new Linter({ cwd: root })
        .verify(text, [{ ...config, files: ['**'] }], join(root, path))
        .map(({ message, suggestions = [] }) => [message, suggestions.map(({ desc }) => desc)] as [string, string[]]),
    ]),
  );
}

const factory =
  "import { Pool } from 'pg';\nexport function getPool() { return new Pool({ connectionString: process.env.DB }); }\n";
const route = (body: string, head = "import { getPool } from './db';"): string =>
  `import express from 'express';\n${head}\nexport const r = express.Router();\nr.get('/p', async (req, res) => { ${body} });\n`;
const query = "const x = await p.query('select a from t');";

describe('a factory whose callers close what it gives', () => {
  it('is not made to keep it, and the messages say what they have to leave off', async () => {
    const found = await told({
      'src/db.ts': factory,
      'src/routes.ts': route(`const p = getPool(); ${query} await p.end(); res.json(x.rows);`),
    });
    expect(found['src/db.ts']).toEqual([
      [expect.stringContaining('Keep the first one and return it again, and no longer close it in its callers.'), []],
    ]);
    expect(found['src/routes.ts']).toEqual([
      [
        expect.stringContaining(
          'Keep the first one where it is made and share it, and no longer close it in its callers (src/db.ts:2)',
        ),
        [],
      ],
    ]);
  });

  it('says so to those who do not close it too', async () => {
    const found = await told({
      'src/db.ts': factory,
      'src/a.ts': route(`const p = getPool(); ${query} await p.end(); res.json(x.rows);`),
      'src/b.ts': route(`const p = getPool(); ${query} res.json(x.rows);`),
    });
    expect(found['src/b.ts']?.[0]?.[0]).toContain('no longer close it in its callers');
  });

  it('is found through a function that hands it on', async () => {
    const found = await told({
      'src/db.ts': factory,
      'src/store.ts': "import { getPool } from './db';\nexport function open() { return getPool(); }\n",
      'src/routes.ts': route(
        `const p = open(); try { ${query} res.json(x.rows); } finally { await p.end(); }`,
        "import { open } from './store';",
      ),
    });
    expect(found['src/db.ts']?.map(([, offered]) => offered)).toEqual([[]]);
  });

  it('is found through an asynchronous one', async () => {
    const found = await told({
      'src/db.ts':
        "import { MongoClient } from 'mongodb';\nexport async function accessMongoDB() { const client = await MongoClient.connect('mongodb://db'); return client; }\n",
      'src/routes.ts': route(
        "const client = await accessMongoDB(); res.json(await client.db('a').collection('b').findOne()); client?.close();",
        "import { accessMongoDB } from './db';",
      ),
    });
    expect(found['src/db.ts']?.map(([, offered]) => offered)).toEqual([[]]);
  });
});

describe('a factory whose callers are known and close nothing', () => {
  it('keeps it without a word of them', async () => {
    const found = await told({
      'src/db.ts': factory,
      'src/routes.ts': route(`const p = getPool(); ${query} res.json(x.rows);`),
    });
    expect(found['src/db.ts']).toEqual([
      [
        expect.stringMatching(/Keep the first one and return it again\.$/u),
        ['Create the pool on first use and keep it.'],
      ],
    ]);
    expect(found['src/routes.ts']?.[0]?.[0]).toContain(
      'Keep the first one where it is made and share it (src/db.ts:2)',
    );
  });
});

describe('what is made in another file', () => {
  it('comes from a pool where it is a single connection', async () => {
    const found = await told({
      'src/db.ts':
        "import mysql from 'mysql2';\nexport function getConnection() { return mysql.createConnection({ host: 'db' }); }\n",
      'src/routes.ts': route(
        "const c = getConnection(); c.query('select a from t', (e, rows) => { c.end(); res.json(rows); });",
        "import { getConnection } from './db';",
      ),
    });
    for (const [message] of Object.values(found).flat()) {
      expect(message).toContain('ake it from a pool (`createPool`) that is created once');
      expect(message).not.toMatch(/share it|first one/u);
    }
    expect(Object.values(found).flat()).toHaveLength(2);
  });

  it('is one for each set of options where the call hands them over', async () => {
    const found = await told({
      'src/db.ts':
        "import { Pool } from 'pg';\nexport function poolOf(database: string) { return new Pool({ database }); }\n",
      'src/routes.ts': route(
        `const p = poolOf(req.hostname); ${query} res.json(x.rows);`,
        "import { poolOf } from './db';",
      ),
    });
    expect(found['src/routes.ts']?.[0]?.[0]).toContain(
      'Keep one for each set of options where it is made (src/db.ts:2)',
    );
  });

  it('listens once for the process where it subscribes', async () => {
    const found = await told({
      'src/db.ts': "import Redis from 'ioredis';\nexport function subscriber() { return new Redis(); }\n",
      'src/routes.ts': route(
        "const s = subscriber(); await s.subscribe('a'); s.on('message', (_, text) => res.write(text)); req.on('close', () => s.quit());",
        "import { subscriber } from './db';",
      ),
    });
    expect(found['src/routes.ts']?.[0]?.[0]).toContain('Let one connection listen for the whole process');
  });
});
