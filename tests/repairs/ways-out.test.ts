import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';";
const mysql = "import mysql from 'mysql2';";

function handler(imports: string, body: readonly string[], more = ''): string {
  const lines = body.map((line) => `  ${line}\n`).join('');
  return `${app}${imports}\nconst app = express();\n${more}app.post('/', async (req, res) => {\n${lines}});\n`;
}

const pool = 'const pool = new Pool({ max: 8 });';
const asks = "await client.query('SELECT 1 FROM a');";
const gives = 'client.release();';

/** What becomes of a pool, and how a connection of it is taken and given back. */
const taken = (...lines: readonly string[]): string => handler(pg, [pool, ...lines, 'res.end();']);
/** The same behind `const client = await pool.connect()`. */
const behind = (...lines: readonly string[]): string => taken('const client = await pool.connect();', ...lines);
/** The same for the callback of a pool of MySQL. */
const called = (parameters: string, ...lines: readonly string[]): string =>
  handler(mysql, [
    "const pool = mysql.createPool({ host: 'db' });",
    `pool.getConnection((${parameters}) => {`,
    ...lines.map((line) => `  ${line}`),
    '});',
  ]);
const wrapped = (before: readonly string[], helper: string): string =>
  handler(pg, [pool, ...before, 'res.end();'], helper);

/** Each way out gives it back: repaired unread. */
const unread: Readonly<Record<string, string>> = {
  'it goes back at once': behind(gives),
  'it goes back whatever its loops do': behind(
    'try {',
    '  for (let page = 0; page < 3; page++) await client.query(`SELECT 1 FROM a OFFSET ${page}`);',
    '  for (const key in req.body) if (key === "last") break;',
    '  for (;;) {',
    `    ${asks}`,
    '    if (req.body.once) return;',
    '  }',
    '} finally {',
    `  ${gives}`,
    '}',
  ),
  'nothing is waited for in a loop, and it is not left': behind(
    'let seen = 0;',
    'for (const key in req.body) seen += key.length;',
    'while (seen > 9) seen -= 2;',
    'do seen++; while (seen < 4);',
    'function tell(count: number) {',
    '  return count;',
    '}',
    'class Told {}',
    'turns: for (const one of req.body.all) {',
    '  if (one === 1) continue;',
    '  if (one === 2) break;',
    '}',
    gives,
    'res.json({ seen: tell(seen), told: new Told() });',
  ),
  'each turn of a loop gives back its own': taken(
    'for (const id of req.body.ids) {',
    '  const client = await pool.connect();',
    '  try {',
    "    await client.query('SELECT 1 FROM a WHERE id = $1', [id]);",
    '  } finally {',
    `    ${gives}`,
    '  }',
    '}',
  ),
  'each case of a switch gives back its own': taken(
    'switch (req.body.kind) {',
    "  case 'a':",
    '    const client = await pool.connect();',
    '    try {',
    `      ${asks}`,
    '    } finally {',
    `      ${gives}`,
    '    }',
    '    break;',
    '  default:',
    '}',
  ),
  'a case of a switch goes on behind it': behind(
    'switch (req.body.kind) {',
    "  case 'a':",
    '    res.status(201);',
    '    break;',
    '}',
    gives,
  ),
  'a `catch` takes it, and `finally` gives it back where there is one': taken(
    "let client: import('pg').PoolClient | undefined;",
    'try {',
    '  await fetch("https://a.example");',
    '} catch {',
    '  client = await pool.connect();',
    "  await client.query('INSERT INTO failures (id) VALUES (1)');",
    '} finally {',
    '  client?.release();',
    '}',
  ),
  'both ways of a condition give it back': behind(
    'let isBroken = false;',
    'try {',
    `  ${asks}`,
    '} catch {',
    '  isBroken = true;',
    '} finally {',
    '  isBroken ? client.release(true) : client.release();',
    '}',
  ),
  'what follows the answer gives it back in the end': handler(pg, [
    pool,
    'const client = await pool.connect();',
    "return client.query('SELECT 1 FROM a').then(({ rows }) => res.json(rows)).finally(() => client.release());",
  ]),
  'what follows the answer gives it back either way': handler(pg, [
    pool,
    'const client = await pool.connect();',
    "return client.query('SELECT 1 FROM a').then(() => client.release(), () => client.release());",
  ]),
  'what follows the answer gives it back, and what catches does': handler(pg, [
    pool,
    'const client = await pool.connect();',
    "return client.query('SELECT 1 FROM a').then(() => client.release()).catch(() => client.release());",
  ]),
  'a promise hands it on': handler(pg, [
    pool,
    'return pool.connect().then((client) => client.query("SELECT 1 FROM a").finally(() => client.release()));',
  ]),
  'a promise hands it to a function that waits': taken(
    'await pool.connect().then(async (client) => {',
    '  try {',
    `    ${asks}`,
    '  } finally {',
    `    ${gives}`,
    '  }',
    '});',
  ),
  'failures to connect are told, and it goes back': taken(
    'const client = await pool.connect().catch(() => null);',
    'if (client === null) return;',
    'try {',
    `  ${asks}`,
    '} finally {',
    `  ${gives}`,
    '}',
  ),
  'a function of the file that lends it, trying again': wrapped(
    ['const client = await lend(pool, 2);', 'try {', `  ${asks}`, '} finally {', `  ${gives}`, '}'],
    'async function lend(pool: Pool, tries: number) {\n  try {\n    return await pool.connect();\n  } catch (error) {\n    if (tries === 0) throw error;\n    return lend(pool, tries - 1);\n  }\n}\n',
  ),
  'functions of the file give it back': wrapped(
    [
      'const client = await pool.connect();',
      'try {',
      `  ${asks}`,
      '} finally {',
      '  give(client);',
      '}',
      'const other = await pool.connect();',
      'giveAtOnce(other);',
    ],
    "import type { PoolClient } from 'pg';\nfunction give(client: PoolClient) {\n  console.log('done');\n  client.release();\n}\nconst giveAtOnce = (client: PoolClient) => client.release();\n",
  ),
  'a callback gives it back, error or not': called(
    'error, connection',
    'if (error) return;',
    "connection.query('SELECT 1 FROM a', (failed, rows) => {",
    '  connection.release();',
    '  res.json(failed ?? rows);',
    '});',
  ),
  'a callback that has none has nothing to give back': called(
    'error, connection',
    'if (error !== null || !connection) return;',
    'connection.release();',
    'res.end();',
  ),
  'a callback ends it by its own function': handler(pg, [
    pool,
    'pool.connect((error, client, done) => {',
    '  if (error || !client) {',
    '    done();',
    '    return res.status(500).end();',
    '  }',
    "  client.query('SELECT 1 FROM a', (failed, found) => {",
    '    done();',
    '    res.json(failed ?? found.rows);',
    '  });',
    '});',
  ]),
};

const everyWay = 'lends is not given back on every way out';
const failing = 'lends is not given back where something fails';
const unfollowed = 'lends is given back cannot be followed';

/** A way out keeps it, or may: only suggested, with what to look at. */
const asked: Readonly<Record<string, readonly [code: string, check: string]>> = {
  'a loop is left by a return': [
    behind('for (const id of req.body.ids) {', '  if (id === 0) return;', '}', gives),
    everyWay,
  ],
  'the next turn begins without': [
    taken(
      'for (const id of req.body.ids) {',
      '  const client = await pool.connect();',
      '  if (id === 0) continue;',
      `  ${gives}`,
      '}',
    ),
    everyWay,
  ],
  'a switch begins the next turn': [
    taken(
      'for (const id of req.body.ids) {',
      '  const client = await pool.connect();',
      '  switch (id) {',
      '    case 0:',
      '      continue;',
      '    default:',
      '      res.status(201);',
      '  }',
      `  ${gives}`,
      '}',
    ),
    everyWay,
  ],
  'a label begins the next turn of an outer loop': [
    taken(
      'ids: for (const id of req.body.ids) {',
      '  const client = await pool.connect();',
      '  for (const other of req.body.others) {',
      '    if (other === id) continue ids;',
      '  }',
      `  ${gives}`,
      '}',
    ),
    everyWay,
  ],
  'a label leaves a switch and the loop around': [
    taken(
      'ids: for (const id of req.body.ids) {',
      '  const client = await pool.connect();',
      '  switch (id) {',
      '    case 0:',
      '      break ids;',
      '  }',
      `  ${gives}`,
      '}',
    ),
    everyWay,
  ],
  'a case of a switch returns': [
    behind('switch (req.body.kind) {', "  case 'a':", '    return res.end();', '}', gives),
    everyWay,
  ],
  'something is waited for to choose a case': [
    behind('switch (await req.body.kind()) {', "  case 'a':", '    res.status(201);', '}', gives),
    failing,
  ],
  'something is waited for where a loop begins': [
    behind('for (let left = await req.body.count(); left > 0; left--) res.write("a");', gives),
    failing,
  ],
  'something is waited for before each turn': [behind('while (await req.body.more()) res.write("a");', gives), failing],
  'something is waited for behind each turn': [
    behind('for (let left = 2; left > 0; left -= await req.body.seen()) res.write("a");', gives),
    failing,
  ],
  'each turn waits for its value': [behind('for await (const part of req) res.write(part);', gives), failing],
  'it is thrown': [behind('if (req.body.bad) throw new Error("bad");', gives), failing],
  'it goes back only where it is asked for': [
    behind('if (req.body.done) client.release();', 'else res.status(201);'),
    everyWay,
  ],
  'it goes back only where something else holds': [behind('req.body.done && client.release();'), everyWay],
  'it goes back only where something else fails': [behind('req.body.kept || client.release();'), everyWay],
  'it goes back one way of a condition': [behind('req.body.kept ? res.status(201) : client.release();'), everyWay],
  'the test says nothing of it': [behind('if (+req.body.kept) return;', gives), everyWay],
  'the test compares something else': [behind('if (req.body.kept > 2) return;', gives), everyWay],
  'the test takes another where it is falsy': [behind('if (req.body.kept ?? client) client.release();'), everyWay],
  'only success gives it back': [
    handler(pg, [
      pool,
      'const client = await pool.connect();',
      "return client.query('SELECT 1 FROM a').then(() => client.release());",
    ]),
    everyWay,
  ],
  'only a failure gives it back': [
    handler(pg, [
      pool,
      'const client = await pool.connect();',
      "return client.query('SELECT 1 FROM a').catch(() => client.release());",
    ]),
    everyWay,
  ],
  'a function of another file is to give it back in the end': [
    handler(`${pg}\nimport { later } from './later.js';`, [
      pool,
      'const client = await pool.connect();',
      "return client.query('SELECT 1 FROM a').then(later).finally(client.release);",
    ]),
    everyWay,
  ],
  'a listener gives it back': [
    called(
      'error, connection',
      'if (error) return;',
      "connection.on('end', () => connection.release());",
      'res.end();',
    ),
    everyWay,
  ],
  'a callback of its own only gives it back where nothing failed': [
    called(
      'error, connection',
      'if (error == null) {',
      "  connection.query('SELECT 1 FROM a', (failed, rows) => {",
      '    if (failed) return;',
      '    connection.release();',
      '    res.json(rows);',
      '  });',
      '}',
    ),
    everyWay,
  ],
  'a test of what nobody declares': [
    called('error, connection', 'if (isQuiet) return;', 'connection.release();', 'res.end();'),
    everyWay,
  ],
  'a function of the file gives it back at times': [
    wrapped(
      ['const client = await pool.connect();', 'give(client, req.body.kept);'],
      'function give(client: { release(): void }, isKept: boolean) {\n  if (!isKept) client.release();\n}\n',
    ),
    everyWay,
  ],
  'a function of the file takes it apart': [
    wrapped(
      ['const client = await pool.connect();', 'give(client);'],
      'function give({ release }: { release(): void }) {\n  release();\n}\n',
    ),
    everyWay,
  ],
  'a function of the file gives itself what it is to give back': [
    wrapped(
      ['const client = await pool.connect();', 'give(client, 2);'],
      'function give(client: { release(): void }, tries: number) {\n  if (tries > 0) return give(client, tries - 1);\n  client.release();\n}\n',
    ),
    everyWay,
  ],
  'a function of the file drops it': [
    wrapped(
      ['const client = await pool.connect();', 'ask(client);'],
      "const ask = async (client: { query(text: string): void }) => client.query('SELECT 1 FROM a');\n",
    ),
    everyWay,
  ],
  'a callback takes it apart': [called('error, { release }', 'release();', 'res.end();'), unfollowed],
  'a callback takes all it gets': [called('...given', 'given[1].release();', 'res.end();'), unfollowed],
  'a promise hands it to another file': [
    handler(`${pg}\nimport { use } from './use.js';`, [pool, 'return pool.connect().then(use);']),
    unfollowed,
  ],
  'a promise hands it to a function that takes it apart': [
    handler(pg, [pool, 'return pool.connect().then(({ release }) => release());']),
    unfollowed,
  ],
  'it is taken apart': [taken('const { release } = await pool.connect();', 'release();'), unfollowed],
  'a field holds it': [taken('req.client = await pool.connect();', 'req.client.release();'), unfollowed],
  'it is an argument': [
    handler(`${pg}\nimport { use } from './use.js';`, [pool, 'await use(await pool.connect());', 'res.end();']),
    unfollowed,
  ],
  'the function that lends it is handed on': [
    wrapped(
      [
        'const lend = () => pool.connect();',
        'const clients = await Promise.all([1, 2].map(lend));',
        'for (const client of clients) client.release();',
      ],
      '',
    ),
    unfollowed,
  ],
};

/** Nobody gives it back: nothing is offered. */
const refused: Readonly<Record<string, string>> = {
  'nobody takes it': taken('await pool.connect();'),
  'a callback that does not take it': called('error', 'if (error) throw error;', 'res.end();'),
  'a callback that takes nothing': called('', 'res.end();'),
  'a promise hands it to a function that does not take it': taken('await pool.connect().then(() => res.write("a"));'),
  'it is only counted': taken('const client = await pool.connect();', 'res.json({ isThere: client !== null });'),
  'only a listener is added': behind("client.on('error', () => undefined);"),
};

describe('where what a client lends is given back', () => {
  it.each(Object.entries(unread))('on each way out: %s', (_name, code) => {
    const { fixed, left } = repaired({ code });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
  });

  it.each(Object.entries(asked))('not on each: %s', (_name, [code, check]) => {
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions.map(({ text }) => text).join('\n')).toContain(check);
  });

  it.each(Object.entries(refused))('nowhere: %s', (_name, code) => {
    const { fixed, suggestions, left } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
  });
});
