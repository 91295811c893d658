import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const express = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";
const mongo = "import { MongoClient } from 'mongodb';\n";

/** The texts that the suggestions for a program lead to. */
function suggested(code: string, file = 'src/server.js'): string[] {
  return repaired({ code, file, preset: 'strict' }).suggestions.map(({ output }) => output);
}

describe('a variable that is new on each run', () => {
  const handler = (pool: string) =>
    `app.get('/', async (req, res) => {\n${pool}  if (!pool) pool = new Pool({ max: 5 });\n  res.json(await pool.query('SELECT * FROM a'));\n});\n`;

  it('moves to module level', () => {
    const { fixed, left } = repaired({ code: express + handler('  let pool;\n'), file: 'src/server.js' });
    expect(fixed).toBe(`${express}let pool;\n${handler('')}`);
    expect(left).toEqual([]);
  });

  it('moves with its type', () => {
    const { fixed } = repaired({ code: express + handler('  let pool: Pool | null = null;\n') });
    expect(fixed).toBe(`${express}let pool: Pool | null = null;\n${handler('')}`);
  });

  it('is given the type that it had', () => {
    const { fixed } = repaired({ code: express + handler('  let pool;\n') });
    expect(fixed).toBe(`${express}let pool: Pool | undefined;\n${handler('')}`);
  });

  it('stays where the client depends on the request', () => {
    const code = `${express}app.get('/', async (req, res) => {\n  let pool;\n  if (!pool) pool = new Pool({ database: req.query.db });\n  res.json(await pool.query('SELECT * FROM a'));\n});\n`;
    const { fixed, suggestions } = repaired({ code, file: 'src/server.js' });
    expect(fixed).toBe(code);
    expect(suggestions).toEqual([]);
  });

  it('is only suggested where nobody knows how often the function runs', () => {
    const code =
      "import { Pool } from 'pg';\nexport function getPool() {\n  let pool;\n  if (!pool) pool = new Pool();\n  return pool;\n}\n";
    expect(repaired({ code, file: 'src/db.js' }).fixed).toBe(code);
    expect(suggested(code, 'src/db.js')).toEqual([
      "import { Pool } from 'pg';\nlet pool;\nexport function getPool() {\n  if (!pool) pool = new Pool();\n  return pool;\n}\n",
    ]);
  });
});

describe('a variable that each run writes', () => {
  const program = (operator: string, more = '') =>
    `${express}let pool;\napp.get('/', async (req, res) => {\n  pool ${operator} new Pool({ max: 5 });\n  res.json(await pool.query('SELECT * FROM a'));\n});\n${more}`;

  it('keeps the first one', () => {
    const { fixed, left } = repaired({ code: program('='), file: 'src/server.js' });
    expect(fixed).toBe(program('??='));
    expect(left).toEqual([]);
  });

  it('is left alone where other code replaces it', () => {
    const code = program('=', 'export function use(other) {\n  pool = other;\n}\n');
    expect(repaired({ code, file: 'src/server.js' }).fixed).toBe(code);
    expect(suggested(code)).toEqual([]);
  });
});

describe('callers at the same time', () => {
  it('share the promise, which is forgotten when it fails', () => {
    const program = (declared: string, then: string, right: string) =>
      `${mongo}${declared}let client;\nexport async function getClient() {\n  if (!client)${then}client = await ${right};\n  return client;\n}\n`;
    expect(suggested(program('', ' ', "MongoClient.connect('mongodb://db')"))).toEqual([
      program(
        'let clientPromise;\n',
        '\n    ',
        "(clientPromise ??= MongoClient.connect('mongodb://db').catch((error) => {\n      clientPromise = undefined;\n      throw error;\n    }))",
      ),
    ]);
  });

  it('share a promise with a type', () => {
    const [output] = suggested(
      `${mongo}let client: MongoClient | null = null;\nexport async function getClient() {\n  if (!client) client = await MongoClient.connect('mongodb://db');\n  return client;\n}\n`,
      'src/db.ts',
    );
    expect(output).toContain(
      'let clientPromise: Promise<MongoClient> | undefined;\nlet client: MongoClient | null = null;',
    );
  });

  it('keep what they have where the client is reset elsewhere', () => {
    expect(
      suggested(
        `${mongo}let client;\nexport async function getClient() {\n  if (!client) client = await MongoClient.connect('mongodb://db');\n  return client;\n}\nexport function reset() {\n  client = null;\n}\n`,
      ),
    ).toEqual([]);
  });
});

describe('a client that connects again by itself', () => {
  it('is only asked for', () => {
    const program = (test: string) =>
      `import mqtt from 'mqtt';\nlet client;\nexport function getClient() {\n  if (${test}) client = mqtt.connect('mqtt://broker');\n  return client;\n}\n`;
    expect(suggested(program('!client || !client.connected'))).toEqual([program('!client')]);
  });
});

describe('the client of all requests', () => {
  const program = (close: string) =>
    `${express}const pool = new Pool();\napp.get('/', async (req, res) => {\n  res.json(await pool.query('SELECT * FROM a'));\n${close}});\n`;

  it('stays open', () => {
    expect(suggested(program('  await pool.end();\n'))).toEqual([program('')]);
  });

  it('stays open, and the `try` that was there to close it goes', () => {
    const before = `${express}const pool = new Pool();\napp.get('/', async (req, res) => {\n  try {\n    res.json(await pool.query('SELECT * FROM a'));\n  } finally {\n    await pool.end();\n  }\n});\n`;
    expect(suggested(before)).toEqual([program('')]);
  });
});
