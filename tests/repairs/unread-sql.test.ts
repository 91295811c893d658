import { describe, it } from 'vitest';
import { isKeptUnread, isNotKeptUnread } from './verdicts.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';";
const mysql = "import mysql from 'mysql2/promise';";

function handler(imports: string, body: string, more = ''): string {
  return `${app}${imports}\nconst app = express();\n${more}app.post('/', async (req, res) => {\n${body}\n});\n`;
}

/** A pool of PostgreSQL that runs one statement. */
const runs = (statement: string, more = ''): string =>
  handler(pg, `  const pool = new Pool({ max: 8 });\n  res.json(await pool.query(${statement}));`, more);
const runsMySql = (statement: string): string =>
  handler(mysql, `  const pool = mysql.createPool({ host: 'db' });\n  res.json(await pool.query(${statement}));`);
const loops = (statements: string, changed: string): string =>
  handler(
    pg,
    '  const pool = new Pool({ max: 8 });\n  for (const one of statements) await pool.query(one);\n  res.end();',
    `const statements = ${statements};\n${changed}\n`,
  );

/** Nobody can tell from the file that these leave nothing on a connection: name = why. */
const asked: Readonly<Record<string, string>> = {
  // Code of the database.
  'a procedure of MySQL': runsMySql("'CALL set_tenant(?)', [req.body.tenant]"),
  'a procedure in an object': runsMySql("{ sql: 'call fill(1)' }"),
  'a procedure of PostgreSQL': runs("'CALL app.login($1)', [req.body.id]"),
  'a block': runs('`DO $$ BEGIN PERFORM app.login(1); END $$`'),
  'a function of a schema': runs("'SELECT app.set_tenant($1)', [req.body.tenant]"),
  'a function of the search path': runs("'SELECT set_tenant($1)', [req.body.tenant]"),
  'a function of an extension that sets a limit': runs("'SELECT set_limit(0.5)'"),
  'a function that a query goes over': runs("'SELECT * FROM app.login($1) AS rows (id)', [req.body.id]"),
  'a function in a condition': runs("'SELECT id FROM rows WHERE app.can_see(id)'"),
  'a function in a `WITH`': runs("'WITH one AS (SELECT login($1)) SELECT 1 FROM one', [req.body.id]"),
  'a function that fills a table': runs("'CREATE TABLE copies AS SELECT app.copy(id) FROM rows'"),
  'a function in an INSERT': runs("'INSERT INTO log (who) SELECT login($1)', [req.body.id]"),
  'a function of MySQL': runsMySql("'SELECT shop.set_tenant(?)', [req.body.tenant]"),
  'a quoted function': runs('\'SELECT "app"."set_tenant"($1)\', [req.body.tenant]'),
  'a function through Prisma': handler(
    "import { PrismaClient } from '@prisma/client';",
    '  const prisma = new PrismaClient();\n  await prisma.$executeRaw`SELECT tenant_login(${req.body.id})`;\n  res.end();',
  ),
  'a function through TypeORM': handler(
    "import { DataSource } from 'typeorm';",
    "  const source = new DataSource({ type: 'postgres' });\n  res.json(await source.manager.query('SELECT app.login($1)', [1]));",
  ),
  'EXEC through Knex': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'mssql' });\n  await db.raw('EXEC dbo.SetTenant ?', [req.body.tenant]);\n  res.end();",
  ),
  'EXEC behind a SELECT': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'mssql' });\n  await db.raw('INSERT INTO ids EXEC dbo.SetTenant ?', [req.body.tenant]);\n  res.end();",
  ),
  'a statement of a kind that is not known': runs("'RELOAD EVERYTHING'"),
  'a procedure of pg-promise': handler(
    "import pgPromise from 'pg-promise';\nconst pgp = pgPromise();",
    "  const db = pgp({ host: 'db' });\n  res.json(await db.proc('set_tenant', [req.body.tenant]));",
  ),
  'a function of pg-promise': handler(
    "import pgPromise from 'pg-promise';\nconst pgp = pgPromise();",
    "  const db = pgp({ host: 'db' });\n  res.json(await db.func('app.login', [req.body.tenant]));",
  ),
  // What the words say, in another spelling.
  'a setting by a quoted name': runs('`SELECT "set_config"(\'app.tenant\', $1, false)`, [req.body.tenant]'),
  'a setting through a view': runs("\"UPDATE pg_settings SET setting = 'admin' WHERE name = 'role'\""),
  'a temporary table by its schema': runs("'CREATE TABLE pg_temp.picked AS SELECT 1'"),
  'a temporary table by its quoted schema': runs('\'SELECT * FROM "pg_temp".picked\''),
  'the last id as a variable': runsMySql("'SELECT @@last_insert_id AS id'"),
  'the last id as a variable of the session': runsMySql("'SELECT @@session.last_insert_id AS id'"),
  // Texts of other files.
  'a file of statements': handler(
    "import postgres from 'postgres';",
    "  const sql = postgres('postgres://db/main');\n  res.json(await sql.file('./use-tenant.sql'));",
  ),
  'a query file': handler(
    "import pgPromise, { QueryFile } from 'pg-promise';\nconst pgp = pgPromise();",
    "  const db = pgp({ host: 'db' });\n  res.json(await db.any(new QueryFile('./use-tenant.sql')));",
  ),
  'a class of this file': runs(
    "new SetRole('auditor')",
    'class SetRole {\n  text: string;\n  constructor(role: string) {\n    this.text = `SET ROLE ${role}`;\n  }\n}\n',
  ),
  'a class of another file': handler(
    `${pg}\nimport { SetRole } from './set-role.js';`,
    "  const pool = new Pool();\n  res.json(await pool.query(new SetRole('SELECT 1')));",
  ),
  'a compiled query': handler(
    `${pg}\nimport { CompiledQuery, Kysely, PostgresDialect } from 'kysely';`,
    "  const db = new Kysely<any>({ dialect: new PostgresDialect({ pool: new Pool() }) });\n  await db.executeQuery(CompiledQuery.raw('SELECT app.login(1)'));\n  res.end();",
  ),
  // Texts that are changed before they run.
  'a list that gets another one in front': loops("['SELECT 1']", "statements.unshift('SET ROLE auditor');"),
  'a list that gets another one behind': loops("['SELECT 1']", "statements.push('SET ROLE auditor');"),
  'a list in an object that gets another one': loops(
    'texts.all',
    "const texts = { all: ['SELECT 1'] };\ntexts.all.push('SET ROLE auditor');",
  ),
  'a list that another list is spread into': loops(
    "[...more(), 'SELECT 1']",
    "function more() { return ['SET ROLE auditor']; }",
  ),
  'a list of another file': handler(
    `${pg}\nimport { statements } from './statements.js';`,
    '  const pool = new Pool();\n  for (const one of statements) await pool.query(one);\n  res.end();',
  ),
  'a name that is written later': handler(
    pg,
    "  const pool = new Pool();\n  let text = 'SELECT 1';\n  if (req.body.role) text += '; SET ROLE auditor';\n  res.json(await pool.query(text));",
  ),
  'a name that a pattern takes': handler(
    pg,
    '  const pool = new Pool();\n  const { text } = req.body;\n  res.json(await pool.query(text));',
  ),
  'more texts than anybody counts': runs(
    "`SELECT ${'abcdef'.split('').length > 3 ? 'a' : 'b'} ${req.body.a ? 'c' : 'd'} ${req.body.b ? 'e' : 'f'} ${req.body.c ? 'g' : 'h'} ${req.body.d ? 'i' : 'j'} ${req.body.e ? 'k' : 'l'} FROM a`",
  ),
  'a difference of two texts': runs("req.body.a - 'SELECT 1'"),
  'an object whose spread is changed elsewhere': handler(
    pg,
    '  const pool = new Pool();\n  base.text = req.body.text;\n  res.json(await pool.query({ ...base }));',
    "const base = { text: 'SELECT 1' };\n",
  ),
  'an address of a class of this file': runs(
    "new URL('SELECT 1')",
    'class URL {\n  text: string;\n  constructor(text: string) {\n    this.text = `SET ROLE ${text}`;\n  }\n}\n',
  ),
  'raw text in a tag': handler(
    "import { PrismaClient, Prisma } from '@prisma/client';",
    '  const prisma = new PrismaClient();\n  await prisma.$executeRaw`SELECT 1 FROM a ${Prisma.raw(req.body.more)}`;\n  res.end();',
  ),
  'parts that are joined by what the request says': runs("['SELECT 1', 'SELECT 2'].join(req.body.between)"),
  'a list of which one is replaced': loops("['SELECT 1']", "statements[0] = 'SET ROLE auditor';"),
  'a list of which some are replaced': loops("['SELECT 1']", "statements.splice(0, 1, 'SET ROLE auditor');"),
  'a list that another file gets': handler(
    `${pg}\nimport { prepare } from './prepare.js';`,
    '  const pool = new Pool();\n  for (const one of statements) await pool.query(one);\n  res.end();',
    "const statements = ['SELECT 1'];\nprepare(statements);\n",
  ),
  'a member that is written elsewhere': runs(
    'texts.before',
    "const texts = { before: 'SELECT 1' };\nexport function configure(role: string) {\n  texts.before = `SET ROLE ${role}`;\n}\n",
  ),
  'a member that is written under another name': runs(
    'texts.inner.before',
    "const texts = { inner: { before: 'SELECT 1' } };\nconst { inner } = texts;\ninner.before = 'SET ROLE auditor';\n",
  ),
  'an object whose text is written before it runs': handler(
    pg,
    "  const pool = new Pool();\n  const statement = { text: 'SELECT 1' };\n  if (req.body.role) statement.text = 'SET ROLE auditor';\n  res.json(await pool.query(statement));",
  ),
  'an object that is spread over the text': runs(
    "{ text: 'SELECT 1', ...(req.body.admin && asAdmin) }",
    "const asAdmin = { text: 'SELECT app.login(1)' };\n",
  ),
  'an object of another file that is spread': handler(
    `${pg}\nimport { base } from './base.js';`,
    "  const pool = new Pool();\n  res.json(await pool.query({ ...base, text: 'SELECT 1' }));",
  ),
  'an object with a computed key': runs("{ [req.body.key]: req.body.value, text: 'SELECT 1' }"),
  // Prepared statements.
  'two texts under the name of a prepared statement': runs(
    "{ name: 'rows', text: req.body.all ? 'SELECT 1 FROM a' : 'SELECT 1 FROM b' }",
  ),
  'a text with a value under the name of a prepared statement': runs(
    "{ name: 'rows', text: `SELECT 1 FROM a WHERE id = ${Number(req.body.id)}` }",
  ),
  'another statement under the same name': handler(
    pg,
    "  const pool = new Pool();\n  await pool.query({ name: 'one', text: 'SELECT 1 FROM a' });\n  res.json(await pool.query({ name: 'one', text: 'SELECT 1 FROM b' }));",
  ),
};

/** These say themselves that they leave nothing: name = what they show. */
const unread: Readonly<Record<string, string>> = {
  'lines that are joined': runs("['SELECT id', 'FROM orders'].join('\\n')"),
  'names that are joined by commas': runs("`SELECT ${['id', 'kind'].join()} FROM orders`"),
  'a list with a hole that is joined': runs("['SELECT id', , 'FROM orders'].join(' ')"),
  'a text that is trimmed': runs('`\n  SELECT id FROM orders\n`.trim()'),
  'a tag in a tag': handler(
    "import { PrismaClient, Prisma } from '@prisma/client';",
    '  const prisma = new PrismaClient();\n  res.json(await prisma.$queryRaw`SELECT id FROM orders ${Prisma.sql`WHERE kind = ${req.body.kind}`}`);',
  ),
  'raw text that is written out': handler(
    "import { PrismaClient, Prisma } from '@prisma/client';",
    "  const prisma = new PrismaClient();\n  res.json(await prisma.$queryRaw`SELECT id FROM orders ORDER BY ${Prisma.raw('id')}`);",
  ),
  'one text or the other': handler(
    pg,
    "  const pool = new Pool({ max: 8 });\n  let text = 'SELECT id FROM orders';\n  if (req.body.all) text = 'SELECT kind FROM orders';\n  res.json(await pool.query(text));",
  ),
  aggregates: runs("'SELECT count(*) FILTER (WHERE seen), max(day), avg(sum) FROM orders GROUP BY (kind)'"),
  windows: runs("'SELECT row_number() OVER (PARTITION BY kind ORDER BY id) FROM orders'"),
  texts: runs("'SELECT upper(name), concat(a, b), coalesce(c, lower(d)) FROM orders WHERE (a, b) IN ((1, 2))'"),
  times: runs(
    "\"SELECT date_trunc('day', at), extract(epoch FROM now()) FROM orders WHERE at > now() - interval '1 day'\"",
  ),
  JSON: runs('"SELECT jsonb_build_object(\'id\', id), jsonb_agg(row_to_json(o)) FROM orders o"'),
  casts: runs("'SELECT cast(a AS numeric(10, 2)), b::varchar(10) FROM orders'"),
  'lists of values': runs(
    "'SELECT * FROM unnest($1::int[]) ids (id) JOIN orders USING (id) WHERE id = ANY($2)', [[1], [2]]",
  ),
  'columns of an INSERT': runs(
    "'INSERT INTO shop.orders (id, name) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id', [1, 2]",
  ),
  'quoted columns of an INSERT': runs('\'INSERT INTO "orders" ("id") VALUES (gen_random_uuid())\''),
  'columns of a `WITH`': runs(
    "'WITH RECURSIVE tree (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM tree) SELECT id FROM tree'",
  ),
  'a function of the database by its schema': runs("'SELECT pg_catalog.lower(name) FROM orders'"),
  'a lock that ends with the statement': runs("'SELECT pg_advisory_xact_lock(1)'"),
  places: runs("'SELECT id FROM shops WHERE ST_DWithin(place, ST_MakePoint($1, $2), 100)', [1, 2]"),
  'a definition': runs("'CREATE TABLE IF NOT EXISTS orders (id int PRIMARY KEY DEFAULT next_id(), name varchar(10))'"),
  'a definition that names a function': runs("'DROP FUNCTION IF EXISTS app.login(int)'"),
  'functions of MySQL': runsMySql(
    '\'SELECT IFNULL(a, 0), GROUP_CONCAT(DISTINCT b), IF(c, 1, 2), JSON_EXTRACT(d, "$.e") FROM orders WHERE MATCH (f) AGAINST (?)\', [1]',
  ),
  'what the server is': runsMySql("'SELECT VERSION(), @@version, DATABASE()'"),
  'a part of a statement': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  res.json(await db('orders').select(db.raw('count(*) AS n')).whereRaw('lower(name) = ?', ['a']));",
  ),
  'a list that nobody changes': loops("['SELECT 1 FROM a', 'SELECT 1 FROM b']", 'console.log(statements.length);'),
  'a list of constants': loops("['SELECT 1 FROM a'] as const", ''),
  'a member beside one that is written': runs(
    'texts.list',
    "const texts = { before: 'SELECT 1', list: 'SELECT 1 FROM a' };\nexport function configure(text: string) {\n  texts.before = text;\n}\n",
  ),
  'a member of what other files read': runs('texts.list', "export const texts = { list: 'SELECT 1 FROM a' };\n"),
  'an object that runs': handler(
    pg,
    "  const pool = new Pool();\n  const statement = { text: 'SELECT 1 FROM a WHERE b = $1', values: [req.body.b] };\n  res.json(await pool.query(statement));",
  ),
  'an object without a text that is spread': runs(
    "{ ...base, text: 'SELECT 1 FROM a' }",
    "const base = { rowMode: 'array' };\n",
  ),
  'a prepared statement': runs("{ name: 'one', text: 'SELECT 1 FROM a WHERE id = $1', values: [req.body.id] }"),
  'two prepared statements': handler(
    pg,
    "  const pool = new Pool();\n  await pool.query({ name: 'one', text: 'SELECT 1 FROM a' });\n  res.json(await pool.query({ name: 'two', text: 'SELECT 1 FROM b' }));",
  ),
};

describe('what SQL leaves on its connection has to be seen', () => {
  it.each(Object.entries(asked))('asked: %s', (_name, code) => {
    isNotKeptUnread(code);
  });

  it.each(Object.entries(unread))('unread: %s', (_name, code) => {
    isKeptUnread(code);
  });
});
