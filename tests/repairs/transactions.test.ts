import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';";
const mysql = "import mysql from 'mysql2';";
const ioredis = "import { Redis } from 'ioredis';";

function handler(imports: string, body: readonly string[], more = ''): string {
  const lines = body.map((line) => `  ${line}\n`).join('');
  return `${app}${imports}\nconst app = express();\n${more}app.post('/', async (req, res) => {\n${lines}});\n`;
}

/** A connection of a pool of PostgreSQL that goes back whatever happens. */
const held = (...lines: readonly string[]): string =>
  handler(pg, [
    'const pool = new Pool({ max: 8 });',
    'const client = await pool.connect();',
    'try {',
    ...lines.map((line) => `  ${line}`),
    '} finally {',
    '  client.release();',
    '}',
    'res.end();',
  ]);
/** A connection of a pool of MySQL that a callback gets, and the callback of what begins a transaction on it. */
const called = (parameters: string, ...lines: readonly string[]): string =>
  handler(mysql, [
    "const pool = mysql.createPool({ host: 'db' });",
    'pool.getConnection((error, connection) => {',
    '  if (error) return;',
    `  connection.beginTransaction((${parameters}) => {`,
    ...lines.map((line) => `    ${line}`),
    '  });',
    '});',
  ]);
const sent = (...lines: readonly string[]): string =>
  handler(ioredis, ["const redis = new Redis('redis://cache');", ...lines, 'res.end();']);

/** Repaired unread. */
const unread: Readonly<Record<string, string>> = {
  'one text begins and ends it': held("await client.query('BEGIN; UPDATE a SET b = 1; COMMIT');"),
  'a failure rolls it back': held(
    "await client.query('BEGIN');",
    'try {',
    "  await client.query('UPDATE a SET b = 1');",
    "  await client.query('COMMIT');",
    '} catch {',
    "  await client.query('ROLLBACK');",
    '}',
  ),
  'a closure runs its statements': held(
    'const run = (text: string) => client.query(text);',
    "await run('BEGIN');",
    'try {',
    "  await run('UPDATE a SET b = 1');",
    "  await run('COMMIT');",
    '} catch {',
    "  await run('ROLLBACK');",
    '}',
  ),
  'a failure throws the connection away': handler(pg, [
    'const pool = new Pool({ max: 8 });',
    'const client = await pool.connect();',
    'try {',
    "  await client.query('BEGIN');",
    "  await client.query('UPDATE a SET b = 1');",
    "  await client.query('COMMIT');",
    '  client.release();',
    '} catch (error) {',
    '  client.release(error);',
    '}',
    'res.end();',
  ]),
  'callbacks end it either way': called(
    'failed',
    'if (failed) return connection.release();',
    "connection.query('UPDATE a SET b = 1', (wrong) => {",
    '  if (wrong) return connection.rollback(() => connection.release());',
    '  connection.commit(() => connection.release());',
    '});',
  ),
};

/** Suggested, with nothing to look at: clients of Redis are never repaired unread. */
const offered: Readonly<Record<string, string>> = {
  'commands are sent together': sent("await redis.pipeline([['get', 'a'], ['set', 'b', '1']]).exec();"),
  'a list of commands is built': sent("await redis.multi().set('a', '1').exec();"),
  'a command is sent by its name': sent("await redis.call('JSON.GET', 'a');"),
};

const maybeOpen = 'may go back to the pool open';
const hiddenCommand = 'sends a command that this file does not show';

/** Only suggested, with what to look at. */
const asked: Readonly<Record<string, readonly [code: string, check: string]>> = {
  'a closure begins it, and nothing ends it where something fails': [
    held(
      'const run = (text: string) => client.query(text);',
      "await run('BEGIN');",
      "await run('UPDATE a SET b = 1');",
      "await run('COMMIT');",
    ),
    maybeOpen,
  ],
  'a closure begins it where it is not told otherwise': [
    held(
      "const run = (text = 'BEGIN') => client.query(text);",
      'await run();',
      "await client.query('UPDATE a SET b = 1');",
    ),
    maybeOpen,
  ],
  'a closure around another one begins it': [
    held(
      'const run = async (text: string) => {',
      '  const attempt = () => client.query(text);',
      '  return attempt();',
      '};',
      "await run('BEGIN');",
      "await client.query('UPDATE a SET b = 1');",
      "await client.query('COMMIT');",
    ),
    maybeOpen,
  ],
  'a return begins it': [
    held("const begin = async () => client.query('BEGIN');", 'await begin();', "await client.query('COMMIT');"),
    maybeOpen,
  ],
  'the tag of a connection begins it': [
    handler("import postgres from 'postgres';", [
      'const sql = postgres();',
      'const reserved = await sql.reserve();',
      'try {',
      '  await reserved`BEGIN`;',
      '  await reserved`UPDATE a SET b = 1`;',
      '  await reserved`COMMIT`;',
      '} finally {',
      '  reserved.release();',
      '}',
      'res.end();',
    ]),
    maybeOpen,
  ],
  'a callback leaves it open where something fails': [
    called(
      'failed',
      'if (failed) return connection.release();',
      "connection.query('UPDATE a SET b = 1', (wrong) => {",
      '  if (wrong) return connection.release();',
      '  connection.commit(() => connection.release());',
      '});',
    ),
    maybeOpen,
  ],
  'a callback that is told nothing leaves it open': [
    called('', "connection.query('UPDATE a SET b = 1', () => connection.release());"),
    maybeOpen,
  ],
  'a callback asks for something else': [
    called('failed', 'if (isQuiet) return connection.release();', 'connection.commit(() => connection.release());'),
    maybeOpen,
  ],
  'a listener ends it': [
    called(
      'failed',
      'if (failed) return connection.release();',
      "connection.query('DELETE FROM b').on('end', () => connection.commit(() => undefined));",
      "connection.query('UPDATE a SET b = 1', () => connection.release());",
    ),
    maybeOpen,
  ],
  'a command has no name': [sent('await redis.call();', 'await redis.call(req.body.command);'), hiddenCommand],
  'commands in a list have no names': [
    sent('await redis.pipeline([[], [req.body.command], req.body.more]).exec();'),
    hiddenCommand,
  ],
};

/** Nothing is offered. */
const refused: Readonly<Record<string, string>> = {
  'an option has a list of commands sent at once': sent(
    'await redis.multi({ pipeline: false });',
    "await redis.set('a', '1');",
  ),
  'a list of commands holds one that blocks': sent("await redis.pipeline([['get', 'a'], ['blpop', 'b', 0]]).exec();"),
};

describe('a transaction on a connection that goes back', () => {
  it.each(Object.entries(unread))('is over: %s', (_name, code) => {
    const { fixed, left } = repaired({ code });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
  });

  it.each(Object.entries(offered))('is only a list: %s', (_name, code) => {
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions).not.toEqual([]);
    expect(suggestions.map(({ text }) => text).join('\n')).not.toContain('Check first');
  });

  it.each(Object.entries(asked))('may be open: %s', (_name, [code, check]) => {
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions.map(({ text }) => text).join('\n')).toContain(check);
  });

  it.each(Object.entries(refused))('cannot be shared: %s', (_name, code) => {
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions).toEqual([]);
  });
});
