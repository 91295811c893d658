import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const imports = "import express from 'express';\nimport mysql from 'mysql2/promise';\n";
const handler = (body: string): string => `\nexpress().get('/', async (req, res) => {\n${body}});\n`;
const pg = "import { Client } from 'pg';\n";

/** Name = the reason; body of a handler before, and what becomes of file and body. */
const suggestions: Readonly<
  Record<string, { readonly before: string; readonly imports: string; readonly after: string }>
> = {
  'a `finally` that closed the connection gives it back, broken or not': {
    before: `  const client = new Client({ database: 'a' });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT * FROM a');
    if (rows.length === 0) {
      await client.end();
      return res.sendStatus(404);
    }
    res.json(rows);
  } finally {
    await client.end();
  }
`,
    imports: `import { Pool } from 'pg';

const pool = new Pool({ database: 'a' });
pool.on('error', (error) => process.emitWarning(error));
`,
    after: `  const client = await pool.connect();
  let isBroken = false;
  try {
    const { rows } = await client.query('SELECT * FROM a');
    if (rows.length === 0) {
      return res.sendStatus(404);
    }
    res.json(rows);
  } catch (error) {
    isBroken = true;
    throw error;
  } finally {
    client.release(isBroken);
  }
`,
  },
  'a transaction that failed leaves nothing behind': {
    before: `  const client = new Client();
  await client.connect();
  try {
    await client.query('BEGIN');
    res.json(await client.query('SELECT * FROM a'));
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    res.sendStatus(500);
  } finally {
    await client.end();
  }
`,
    imports: `import { Pool } from 'pg';

const pool = new Pool();
pool.on('error', (error) => process.emitWarning(error));
`,
    after: `  const client = await pool.connect();
  let isBroken = false;
  try {
    await client.query('BEGIN');
    res.json(await client.query('SELECT * FROM a'));
    await client.query('COMMIT');
  } catch (error) {
    isBroken = true;
    await client.query('ROLLBACK');
    res.sendStatus(500);
  } finally {
    client.release(isBroken);
  }
`,
  },
  'what had no `try` gets one, comments and empty lines kept': {
    before: `  const connection = await mysql.createConnection({ host: 'localhost' });

  // Ask.
  const [rows] = await connection.execute('SELECT * FROM a', [
    req.params.id,
  ]);
  await connection.end();

  res.json(rows);
`,
    imports: `import { Client } from 'pg';

const pool = mysql.createPool({ host: 'localhost' });
`,
    after: `  const connection = await pool.getConnection();
  let isBroken = false;

  try {
    // Ask.
    const [rows] = await connection.execute('SELECT * FROM a', [
      req.params.id,
    ]);

    res.json(rows);
  } catch (error) {
    isBroken = true;
    throw error;
  } finally {
    if (isBroken) connection.destroy();
    else connection.release();
  }
`,
  },
  'failures to connect are caught where they were caught': {
    before: `  const client = new Client();
  try {
    await client.connect();
    res.json(await client.query('SELECT * FROM a'));
  } catch (error) {
    res.sendStatus(500);
  } finally {
    await client.end();
  }
`,
    imports: `import { Pool } from 'pg';

const pool = new Pool();
pool.on('error', (error) => process.emitWarning(error));
`,
    after: `  try {
    const client = await pool.connect();
    let isBroken = false;
    try {
      res.json(await client.query('SELECT * FROM a'));
    } catch (error) {
      isBroken = true;
      throw error;
    } finally {
      client.release(isBroken);
    }
  } catch (error) {
    res.sendStatus(500);
  }
`,
  },
};

describe('a single connection is taken from a pool', () => {
  it.each(Object.entries(suggestions))('%s', (_because, { before, imports: expected, after }) => {
    const code = imports + pg + handler(before);
    const { fixed, suggestions: offered } = repaired({ code });
    expect(fixed).toBe(code);
    expect(offered.map(({ text, output }) => [text, output])).toEqual([
      ['Take the connection from a pool, and give it back.', imports + expected + handler(after)],
    ]);
    expect(offered[0]?.left).toEqual([]);
  });

  it('the pool is made on first use where it reads the environment', () => {
    const body =
      "  const client = new Client({ database: process.env.DB });\n  await client.connect();\n  res.json(await client.query('SELECT * FROM a'));\n  await client.end();\n";
    const [offered] = repaired({ code: imports + pg + handler(body) }).suggestions;
    expect(offered?.output).toContain('const client = await (sharedPool ??= createSharedPool()).connect();');
    expect(offered?.left).toEqual([]);
  });

  it('two connections of a file are each taken from a pool of their own', () => {
    const body =
      "  const client = new Client();\n  await client.connect();\n  res.json(await client.query('SELECT * FROM a'));\n  await client.end();\n";
    const { suggestions: offered } = repaired({ code: imports + pg + handler(body) + handler(body) });
    expect(offered).toHaveLength(2);
    for (const { output } of offered) expect(output).toContain("import { Client, Pool } from 'pg';");
    const { fixed, left } = repaired({
      code: imports + pg + handler(body) + handler(body),
      settings: { repair: 'all' },
    });
    expect(left).toEqual([]);
    expect(fixed).toContain("import { Pool } from 'pg';");
    expect(fixed.match(/new Pool\(/gu)).toHaveLength(2);
  });
});

/** Name = the reason. */
const declined: Readonly<Record<string, string>> = {
  'other code stands on the line that a `try` would be wrapped around':
    "  const client = new Client(); await client.connect(); await client.query('SELECT 1'); await client.end();\n",
  'a temporary table lives as long as the connection':
    "  const client = new Client();\n  await client.connect();\n  await client.query('CREATE TEMP TABLE b AS SELECT * FROM a');\n  await client.end();\n",
  'an advisory lock belongs to the connection':
    "  const client = new Client();\n  await client.connect();\n  await client.query('SELECT pg_advisory_lock(1)');\n  await client.end();\n",
  'notifications come to the connection that listens':
    "  const client = new Client();\n  await client.connect();\n  client.on('notification', (news) => res.write(news.payload));\n  await client.query('SELECT * FROM a');\n  await client.end();\n",
  'a callback hears of the connection':
    "  const client = new Client();\n  client.connect(async () => {\n    res.json(await client.query('SELECT * FROM a'));\n    await client.end();\n  });\n",
  'it is passed on as what it is':
    '  const client = new Client();\n  await client.connect();\n  await work(client);\n  await client.end();\n',
  'it belongs to one tenant':
    "  const client = new Client({ database: req.params.tenant });\n  await client.connect();\n  res.json(await client.query('SELECT * FROM a'));\n  await client.end();\n",
};

describe('declined', () => {
  it.each(Object.entries(declined))('%s', (_because, body) => {
    const { suggestions: offered, fixed } = repaired({ code: imports + pg + handler(body) });
    expect(offered).toEqual([]);
    expect(fixed).toBe(imports + pg + handler(body));
  });
});
