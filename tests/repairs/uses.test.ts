import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';";
const mysql = "import mysql from 'mysql2/promise';";
const redis = "import { createClient } from 'redis';";
const ioredis = "import { Redis } from 'ioredis';";

function handler(imports: string, body: string, more = ''): string {
  return `${app}${imports}\nconst app = express();\n${more}app.post('/', async (req, res) => {\n${body}\n});\n`;
}

/** A pool of one's own that runs these statements. */
const ran = (...calls: readonly string[]): string =>
  `  const pool = new Pool({ max: 4 });\n${calls.map((call) => `  await ${call};\n`).join('')}  res.end();`;
const ranMySql = (...texts: readonly string[]): string =>
  `  const pool = mysql.createPool({ host: 'db' });\n${texts.map((text) => `  await pool.query(${text});\n`).join('')}  res.end();`;
const held = (...lines: readonly string[]): string =>
  `  const pool = new Pool();\n  const client = await pool.connect();\n${lines.map((line) => `  ${line}\n`).join('')}`;
const sent = (...lines: readonly string[]): string =>
  `  const client = createClient({ url: 'redis://cache' });\n  await client.connect();\n${lines.map((line) => `  ${line}\n`).join('')}  res.end();`;

/** Nothing is offered: name = what is in the way. */
const refused: Readonly<Record<string, string>> = {
  // Transactions on a pool, in any spelling.
  'BEGIN in an object': handler(pg, ran("pool.query({ text: 'BEGIN' })", "pool.query({ text: 'COMMIT' })")),
  'BEGIN in a constant': handler(pg, ran('pool.query(BEGIN)'), "const BEGIN = 'begin';\n"),
  'BEGIN in an object of constants': handler(
    pg,
    ran('pool.query(statements.begin)'),
    "const statements = { begin: 'BEGIN' };\n",
  ),
  'BEGIN through a closure': handler(
    pg,
    "  const pool = new Pool();\n  const run = (sql: string, values?: unknown[]) => pool.query(sql, values);\n  await run('BEGIN');\n  await run('COMMIT');\n  res.end();",
  ),
  'BEGIN through a function of the file that gets the pool': handler(
    pg,
    "  const pool = new Pool();\n  await run(pool, 'BEGIN');\n  res.end();",
    'async function run(db: Pool, sql: string) {\n  return db.query(sql);\n}\n',
  ),
  'BEGIN behind a comment': handler(pg, ran("pool.query('-- move\\n/* both */ BEGIN')")),
  'BEGIN as the second statement': handler(pg, ran("pool.query('SELECT 1; BEGIN; UPDATE a SET b = 1')")),
  'BEGIN as one of two texts': handler(pg, ran("pool.query(req.body.all ? 'SELECT 2' : 'BEGIN')")),
  'BEGIN as a parameter that has a default': handler(
    pg,
    "  const pool = new Pool();\n  const run = (sql = 'BEGIN') => pool.query(sql);\n  await run();\n  res.end();",
  ),
  'BEGIN in a list': handler(
    pg,
    "  const pool = new Pool();\n  for (const sql of ['BEGIN', 'UPDATE a SET b = 1', 'COMMIT']) await pool.query(sql);\n  res.end();",
  ),
  'BEGIN in a list that a callback goes over': handler(
    pg,
    "  const pool = new Pool();\n  await Promise.all(['BEGIN', 'COMMIT'].map((sql) => pool.query(sql)));\n  res.end();",
  ),
  'BEGIN through a method that is bound': handler(
    pg,
    "  const pool = new Pool();\n  const query = pool.query.bind(pool);\n  await query('BEGIN');\n  await query('COMMIT');\n  res.end();",
  ),
  'BEGIN through a method that promises': handler(
    "import { promisify } from 'node:util';\nimport mysql from 'mysql2';",
    "  const pool = mysql.createPool({ host: 'db' });\n  const query = promisify(pool.query).bind(pool);\n  await query('START TRANSACTION');\n  res.end();",
  ),
  'SET through Kysely': handler(
    `${pg}\nimport { Kysely, PostgresDialect, sql } from 'kysely';`,
    '  const db = new Kysely({ dialect: new PostgresDialect({ pool: new Pool() }) });\n  await sql`SET ROLE reader`.execute(db);\n  res.end();',
  ),
  'START TRANSACTION of MySQL': handler(mysql, ranMySql("'START TRANSACTION'", "'COMMIT'")),
  'a transaction through Prisma as text': handler(
    "import { PrismaClient } from '@prisma/client';",
    "  const prisma = new PrismaClient();\n  await prisma.$executeRawUnsafe('BEGIN');\n  res.end();",
  ),
  'a transaction through Knex as text': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  await db.raw('BEGIN');\n  res.end();",
  ),
  'a transaction through Sequelize as text': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  await db.query('BEGIN');\n  res.end();",
  ),
  'a transaction through what works on the pool': handler(
    `${pg}\nimport { drizzle } from 'drizzle-orm/node-postgres';\nimport { sql } from 'drizzle-orm';`,
    '  const db = drizzle(new Pool());\n  await db.execute(sql`BEGIN`);\n  res.end();',
  ),
  // State of a session.
  'SELECT INTO TEMP': handler(pg, ran("pool.query('select * into temp picked from rows')")),
  'SELECT INTO, with a query in front': handler(
    pg,
    ran("pool.query('with a as (select 1) select * into picked from a')"),
  ),
  'CREATE TEMPORARY TABLE': handler(pg, ran("pool.query('CREATE TEMPORARY TABLE picked (id int)')")),
  'SET as the second statement': handler(pg, ran("pool.query('SELECT 1; SET statement_timeout = 100')")),
  'SET ROLE in a template': handler(pg, ran('pool.query(`SET ROLE ${req.body.role}`)')),
  'SET behind a comment': handler(pg, ran("pool.query('/* for reports */ SET work_mem = 1000')")),
  set_config: handler(pg, ran("pool.query(`SELECT set_config('app.tenant', '${req.body.tenant}', false)`)")),
  'an advisory lock': handler(pg, ran("pool.query('select pg_advisory_lock($1)', [1])")),
  LISTEN: handler(pg, ran("pool.query('LISTEN orders')")),
  PREPARE: handler(pg, ran("pool.query('PREPARE find AS SELECT 1')")),
  'a cursor': handler(pg, ran("pool.query('DECLARE c CURSOR WITH HOLD FOR SELECT 1')")),
  'lastval()': handler(pg, ran("pool.query('INSERT INTO a (b) VALUES (1)')", "pool.query('SELECT lastval()')")),
  'currval() in an INSERT': handler(
    pg,
    ran("pool.query('INSERT INTO a (b) VALUES (1)')", `pool.query("INSERT INTO c (a) VALUES (currval('a_id_seq'))")`),
  ),
  'LAST_INSERT_ID()': handler(mysql, ranMySql("'INSERT INTO a (b) VALUES (1)'", "'SELECT LAST_INSERT_ID() AS id'")),
  'a user variable that a procedure fills': handler(
    mysql,
    ranMySql("'CALL count_for(?, @total)', [1]", "'SELECT @total'"),
  ),
  'a user variable that counts': handler(mysql, ranMySql("'SELECT id, @rank := @rank + 1 FROM rows_'")),
  USE: handler(mysql, ranMySql("'USE archive'")),
  'LOCK TABLES': handler(mysql, ranMySql("'LOCK TABLES a WRITE'", "'UNLOCK TABLES'")),
  'FOUND_ROWS()': handler(mysql, ranMySql("'SELECT SQL_CALC_FOUND_ROWS id FROM a LIMIT 5'", "'SELECT FOUND_ROWS()'")),
  'GET_LOCK()': handler(mysql, ranMySql('\'SELECT GET_LOCK("a", 1)\'')),
  'ALTER SESSION on a connection of Oracle': handler(
    "import oracledb from 'oracledb';",
    `  const pool = await oracledb.createPool({ connectString: 'db' });
  const connection = await pool.getConnection();
  try {
    await connection.execute("ALTER SESSION SET NLS_DATE_FORMAT = 'YYYY'");
    res.end();
  } finally {
    await connection.close();
  }`,
  ),
  'SET ROLE on a connection that goes back': handler(
    pg,
    held(
      'try {',
      '  await client.query(`SET ROLE ${req.body.role}`);',
      '  res.end();',
      '} finally {',
      '  client.release();',
      '}',
    ),
  ),
  'a temporary table on a connection that a function gets': handler(
    pg,
    held('try {', '  await fill(client);', '  res.end();', '} finally {', '  client.release();', '}'),
    "import type { PoolClient } from 'pg';\nasync function fill(db: PoolClient) {\n  await db.query('CREATE TEMP TABLE a (b int)');\n}\n",
  ),
  'a session table inside of a transaction that Knex takes back': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  await db.transaction(async (trx) => {\n    await trx.raw('SET ROLE reader');\n  });\n  res.end();",
  ),
  'SET through the tag of postgres.js': handler(
    "import postgres from 'postgres';",
    '  const sql = postgres();\n  await sql`set role reader`;\n  res.end();',
  ),
  'SET through `unsafe`': handler(
    "import postgres from 'postgres';",
    "  const sql = postgres();\n  await sql.unsafe('SET ROLE reader');\n  res.end();",
  ),
  // Redis.
  'SELECT as a raw command': handler(redis, sent("await client.sendCommand(['SELECT', String(req.body.db)]);")),
  'SELECT among others': handler(redis, sent("await client.multi().select(3).get('a').exec();")),
  'select itself': handler(redis, sent('await client.select(3);')),
  'SELECT through `call`': handler(
    ioredis,
    "  const redis = new Redis('redis://cache');\n  await redis.call('SELECT', 3);\n  res.end();",
  ),
  'SELECT in a list of commands': handler(
    ioredis,
    "  const redis = new Redis('redis://cache');\n  await redis.pipeline([['select', 3], ['get', 'a']]).exec();\n  res.end();",
  ),
  'SELECT in a pipeline that a variable holds': handler(
    ioredis,
    "  const redis = new Redis('redis://cache');\n  const pipeline = redis.pipeline();\n  pipeline.select(3);\n  await pipeline.exec();\n  res.end();",
  ),
  'a transaction that is sent at once': handler(
    ioredis,
    "  const redis = new Redis('redis://cache');\n  await redis.multi({ pipeline: false });\n  await redis.exec();\n  res.end();",
  ),
  // Checkouts.
  'a connection of pg that nobody gives back': handler(pg, held("res.json(await client.query('SELECT 1 FROM a'));")),
  'a connection of mysql2 that nobody gives back': handler(
    mysql,
    "  const pool = mysql.createPool({ host: 'db' });\n  const connection = await pool.getConnection();\n  res.json(await connection.query('SELECT 1 FROM a'));",
  ),
  'a connection that only closing the pool gives back': handler(
    mysql,
    "  const pool = mysql.createPool({ host: 'db' });\n  const connection = await pool.getConnection();\n  const [rows] = await connection.query('SELECT 1 FROM a');\n  await pool.end();\n  res.json(rows);",
  ),
  'a connection without a name': handler(
    pg,
    "  const pool = new Pool();\n  res.json(await (await pool.connect()).query('SELECT 1 FROM a'));",
  ),
  'a session of MongoDB that closing ends': handler(
    "import { MongoClient } from 'mongodb';",
    "  const client = new MongoClient('mongodb://db');\n  const session = client.startSession();\n  await client.db().collection('a').insertOne(req.body, { session });\n  await client.close();\n  res.end();",
  ),
  'a connection of a callback that nobody gives back': handler(
    "import mysql from 'mysql2';",
    "  const pool = mysql.createPool({ host: 'db' });\n  pool.getConnection((error, connection) => {\n    connection.query('SELECT 1 FROM a', (failed, rows) => res.json(rows));\n  });",
  ),
  // Configured on each run.
  '`Object.assign` on its options': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true, maxSockets: 9 });\n  Object.assign(agent.options, { servername: req.body.name });\n  https.get('https://a', { agent }, (answer) => answer.pipe(res));",
  ),
  'its options under another name': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true, maxSockets: 9 });\n  const { options } = agent;\n  options.servername = req.body.name;\n  https.get('https://a', { agent }, (answer) => answer.pipe(res));",
  ),
  'a function of the file writes its options': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true, maxSockets: 9 });\n  pin(agent.options, req.body.name);\n  https.get('https://a', { agent }, (answer) => answer.pipe(res));",
    'function pin(options: https.AgentOptions, name: string) {\n  options.servername = name;\n}\n',
  ),
  'a list among its options grows': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true, maxSockets: 9, ca: [] });\n  agent.options.ca.push(req.body.ca);\n  https.get('https://a', { agent }, (answer) => answer.pipe(res));",
  ),
  'options inside of its options': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true, maxSockets: 9 });\n  const { options: { headers } } = agent;\n  headers.authorization = req.body.token;\n  https.get('https://a', { agent }, (answer) => answer.pipe(res));",
  ),
  'a hook of Sequelize': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  db.addHook('beforeQuery', (options) => { options.comment = req.id; });\n  res.json(await db.query('SELECT 1 FROM a'));",
  ),
  'a hook of Sequelize that has a name': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  db.beforeConnect(async (config) => { config.password = req.body.word; });\n  res.json(await db.query('SELECT 1 FROM a'));",
  ),
  'a model of Mongoose': handler(
    "import mongoose, { Schema } from 'mongoose';",
    "  const connection = mongoose.createConnection('mongodb://db');\n  const User = connection.model('User', new Schema({ name: String }));\n  res.json(await User.find());",
  ),
  // A limit of one.
  'an agent of one socket, and a stream': handler(
    "import http from 'node:http';",
    "  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });\n  http.get('http://a', { agent }, (answer) => answer.pipe(res));",
  ),
  'a dispatcher of one connection, and a body that nobody reads': handler(
    "import { Agent, fetch } from 'undici';",
    "  const dispatcher = new Agent({ connections: 1 });\n  const { status } = await fetch('http://a', { dispatcher });\n  res.json({ status });",
  ),
  // Closed in ways that no repair takes out.
  'a stack closes it': handler(
    pg,
    "  await using stack = new AsyncDisposableStack();\n  const pool = stack.adopt(new Pool(), (it) => it.end());\n  res.json(await pool.query('SELECT 1 FROM a'));",
  ),
  'a function that is handed over with it closes it': handler(
    pg,
    "  const pool = new Pool();\n  later(pool, (it) => it.end());\n  res.json(await pool.query('SELECT 1 FROM a'));",
    "import { later } from './later.js';\n",
  ),
  'a function of another file ends it by its name': handler(
    `${pg}\nimport { endPool, poolEnd } from './end.js';`,
    "  const pool = new Pool();\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await (req.body.first ? endPool(pool) : poolEnd(pool));",
  ),
  'a list of what is open': handler(
    pg,
    "  const open: Pool[] = [];\n  const pool = new Pool();\n  open.push(pool);\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await Promise.all(open.map((one) => one.end()));",
  ),
  'an object that it is merged into closes it': handler(
    pg,
    "  const context = Object.assign({}, { pool: new Pool() });\n  res.json(await context.pool.query('SELECT 1 FROM a'));\n  await context.pool.end();",
  ),
  'an object that gets it closes it': handler(
    pg,
    "  const context: { pool?: Pool } = {};\n  Object.assign(context, { pool: new Pool() });\n  res.json(await context.pool?.query('SELECT 1 FROM a'));\n  await context.pool?.end();",
  ),
  'a list that a loop closes': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  for (const one of open) {\n    await one.end();\n  }",
  ),
  'a list that a loop without a name of its own closes': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  let one;\n  for (one of open) await one.end();",
  ),
  'a list of which the first is closed': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await open[0].end();",
  ),
  'a list of which the last is closed': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await open.pop().end();",
  ),
  'a list that is closed one behind the other': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await open.reduce((before, one) => before.then(() => one.end()), Promise.resolve());",
  ),
  'a copy of a list that is closed': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await Promise.all([...open].reverse().map((one) => one.end()));",
  ),
  'a function of the file closes a list': handler(
    pg,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await stopAll(open);",
    'async function stopAll(list: Pool[]) {\n  for (const one of list) await one.end();\n}\n',
  ),
  'a function of another file gets a list, and what closes each': handler(
    `${pg}\nimport { each } from './each.js';`,
    "  const pool = new Pool();\n  const open = [pool];\n  res.json(await pool.query('SELECT 1 FROM a'));\n  await each(open, (one) => one.end());",
  ),
  'SET through a method that is called on it': handler(
    pg,
    "  const pool = new Pool();\n  const { query } = Pool.prototype;\n  const run = pool.query;\n  await run.call(pool, 'SET ROLE reader');\n  res.json(typeof query);",
  ),
  'SET through a method whose type is asserted': handler(
    pg,
    "  const pool = new Pool();\n  const run = (pool.query as any).bind(pool);\n  await run('SET ROLE reader');\n  res.end();",
  ),
  'a set that a loop closes': handler(
    pg,
    "  const open = new Set<Pool>();\n  const pool = new Pool();\n  open.add(pool);\n  res.json(await pool.query('SELECT 1 FROM a'));\n  open.forEach((one) => one.end());",
  ),
};

/** Offered, and the sentence says what to look at. */
const doubted: Readonly<Record<string, readonly [code: string, check: string]>> = {
  'SQL of another file': [
    handler(`${pg}\nimport { FIND } from './statements.js';`, ran('pool.query(FIND)')),
    '`pool.query` runs SQL that this file does not show',
  ],
  'SQL that a function of another file makes': [
    handler(`${pg}\nimport { find } from './statements.js';`, ran('pool.query(find(req.body.id))')),
    '`pool.query` runs SQL that this file does not show',
  ],
  'SQL of the request': [
    handler(pg, ran('pool.query(req.body.sql)')),
    '`pool.query` runs SQL that this file does not show',
  ],
  'an expression that may be more than a value': [
    handler(pg, ran('pool.query(`SELECT id FROM rows ${req.body.filter}`)')),
    '`pool.query` runs SQL that this file does not show',
  ],
  'an expression that begins the statement': [
    handler(pg, ran('pool.query(`${req.body.verb} rows`)')),
    '`pool.query` runs SQL that this file does not show',
  ],
  'a function of another file that sends by it': [
    handler(
      `${pg}\nimport { send } from './send.js';`,
      '  const pool = new Pool({ max: 8 });\n  await send(pool, req.body);\n  res.end();',
    ),
    'it is passed to `send`, which this file does not show',
  ],
  'a function of another file that spends by it': [
    handler(
      `${pg}\nimport { spend } from './spend.js';`,
      '  const pool = new Pool({ max: 8 });\n  res.json(await spend(pool, req.body));',
    ),
    'it is passed to `spend`, which this file does not show',
  ],
  'a helper that other files call too': [
    handler(
      pg,
      '  const pool = new Pool();\n  res.json(await run(pool, req.body.sql));',
      'export function run(db: Pool, sql: string) {\n  return db.query(sql);\n}\n',
    ),
    '`db.query` runs SQL that this file does not show',
  ],
  'a method that is applied to a list': [
    handler(
      pg,
      '  const pool = new Pool({ max: 8 });\n  const run = pool.query;\n  res.json(await run.apply(pool, req.body));',
    ),
    '`run` is handed on, and what it runs cannot be seen',
  ],
  'a method that is called with nothing': [
    handler(pg, '  const pool = new Pool({ max: 8 });\n  const run = pool.query;\n  res.json(await run.call(pool));'),
    '`run` is handed on, and what it runs cannot be seen',
  ],
  'a method that is asked for a member': [
    handler(pg, '  const pool = new Pool({ max: 8 });\n  const run = pool.query;\n  res.json(run.length);'),
    '`run` is handed on, and what it runs cannot be seen',
  ],
  'a method that another file gets': [
    handler(
      `${pg}\nimport { retry } from './retry.js';`,
      '  const pool = new Pool({ max: 8 });\n  res.json(await retry(pool.query));',
    ),
    '`query` is handed on, and what it runs cannot be seen',
  ],
  'a list that is taken apart': [
    handler(
      pg,
      "  const pool = new Pool({ max: 8 });\n  const [first] = [pool];\n  res.json(await first.query('SELECT 1 FROM a'));",
    ),
    'where it goes cannot be followed, and it may be closed there',
  ],
  'a member by a name that is computed': [
    handler(pg, '  const pool = new Pool({ max: 8 });\n  res.json(await pool[req.body.method](1));'),
    'a computed member of it is used',
  ],
  'a member by the member of something': [
    handler(
      pg,
      '  const pool = new Pool({ max: 8 });\n  res.json(await pool[names.ask](1));',
      "const names = { ask: 'query' };\n",
    ),
    'a computed member of it is used',
  ],
  'a member by another symbol': [
    handler(pg, '  const pool = new Pool({ max: 8 });\n  res.json(pool[Symbol.toStringTag]);'),
    'a computed member of it is used',
  ],
  'the function that makes it goes over a list': [
    handler(
      pg,
      "  const pools = [1, 2].map(makePool);\n  res.json(await pools[0].query('SELECT 1 FROM a'));",
      'const makePool = () => new Pool({ max: 8 });\n',
    ),
    'the function that makes it is handed on',
  ],
  'a connection in a list': [
    handler(
      pg,
      held(
        'try {',
        '  const all = [client];',
        "  res.json(await all[0].query('SELECT 1 FROM a'));",
        '} finally {',
        '  client.release();',
        '}',
      ),
    ),
    'where what it lends goes cannot be followed',
  ],
  'a default that a pattern takes, closed or not': [
    handler(
      pg,
      '  const { db = new Pool({ max: 8 }) } = req.body;\n  await stop(db);\n  res.end();',
      "import { stop } from './stop.js';\n",
    ),
    'it is passed to `stop`, which this file does not show',
  ],
  'a long expression that is the tag': [
    handler(
      "import postgres from 'postgres';",
      '  const configured = { sql: postgres() };\n  res.json(await configured.sql`${configured.sql.unsafe(req.body.text)} ${req.body.more}`);',
    ),
    'runs SQL that this file does not show',
  ],
  'raw text of Knex': [
    handler(
      "import knex from 'knex';",
      "  const db = knex({ client: 'pg' });\n  res.json(await db.raw(req.body.sql));",
    ),
    '`db.raw` runs SQL that this file does not show',
  ],
  'a command of Redis that is not known': [
    handler(ioredis, "  const redis = new Redis('redis://cache');\n  res.json(await redis.call(req.body.command));"),
    '`redis.call` sends a command that this file does not show',
  ],
  'a connection that an early way out keeps': [
    handler(
      pg,
      held(
        "const { rows } = await client.query('SELECT 1 FROM a');",
        'if (rows.length === 0) return res.status(404).end();',
        'client.release();',
        'res.json(rows);',
      ),
    ),
    'what `pool.connect` lends is not given back on every way out',
  ],
  'a connection that an error keeps': [
    handler(
      pg,
      held("const { rows } = await client.query('SELECT 1 FROM a');", 'client.release();', 'res.json(rows);'),
    ),
    'what `pool.connect` lends is not given back where something fails',
  ],
  'a connection that a `catch` keeps': [
    handler(
      pg,
      held(
        'try {',
        "  res.json(await client.query('SELECT 1 FROM a'));",
        '  client.release();',
        '} catch {',
        '  res.status(500).end();',
        '}',
      ),
    ),
    'what `pool.connect` lends is not given back on every way out',
  ],
  'a transaction that an error leaves open': [
    handler(
      pg,
      held(
        'try {',
        "  await client.query('BEGIN');",
        "  await client.query('UPDATE a SET b = 1');",
        "  await client.query('COMMIT');",
        '  res.end();',
        '} finally {',
        '  client.release();',
        '}',
      ),
    ),
    'a transaction that `client.query` begins may go back to the pool open where something fails',
  ],
  'one connection, and a row': [
    handler(pg, "  const pool = new Pool({ max: 1 });\n  res.json(await pool.query('SELECT 1 FROM a'));"),
    'all who share it would wait for the one connection of `max: 1`',
  ],
  'one connection in options that are spread': [
    handler(
      mysql,
      "  const pool = mysql.createPool({ ...base, database: 'main' });\n  res.json(await pool.query('SELECT 1 FROM a'));",
      "const few = 1;\nconst base = { host: 'db', connectionLimit: few };\n",
    ),
    'all who share it would wait for the one connection of `connectionLimit: 1`',
  ],
  'one connection in a member of a constant': [
    handler(
      pg,
      "  const pool = new Pool({ max: limits.pool });\n  res.json(await pool.query('SELECT 1 FROM a'));",
      'const limits = { pool: 1 };\n',
    ),
    'all who share it would wait for the one connection of `max: 1`',
  ],
  'one connection where nothing is said': [
    handler(
      "import { createPool } from 'generic-pool';",
      '  const pool = createPool({ create: async () => ({}), destroy: async () => undefined });\n  const one = await pool.acquire();\n  try {\n    res.json(one !== null);\n  } finally {\n    await pool.release(one);\n  }',
    ),
    'all who share it would wait for the one connection of `max: 1`',
  ],
  'one connection in a nested option': [
    handler(
      "import { Sequelize } from 'sequelize';",
      "  const db = new Sequelize('postgres://db/main', { pool: { max: 1, min: 0 } });\n  res.json(await db.query('SELECT 1 FROM a'));",
    ),
    'all who share it would wait for the one connection of `pool.max: 1`',
  ],
  'one connection in the address': [
    handler(
      "import { MongoClient } from 'mongodb';",
      "  const client = new MongoClient('mongodb://db/?maxPoolSize=1');\n  res.json(await client.db().collection('a').findOne());",
    ),
    'all who share it would wait for the one connection of `maxPoolSize: 1`',
  ],
  'an agent of one socket, and an answer that is read': [
    handler(
      "import { Agent, fetch } from 'undici';",
      "  const dispatcher = new Agent({ connections: 1 });\n  const answer = await fetch('http://a', { dispatcher });\n  res.json(await answer.json());",
    ),
    'all who share it would wait for the one connection of `connections: 1`',
  ],
  'a model of Sequelize': [
    handler(
      "import { DataTypes, Sequelize } from 'sequelize';",
      "  const db = new Sequelize('postgres://db/main');\n  const User = db.define('user', { name: DataTypes.STRING });\n  res.json(await User.findAll());",
    ),
    '`db.define` defines something on it on each run',
  ],
  'closing waits for what nobody else waits for': [
    handler(
      "import { Pool } from 'undici';",
      "  const pool = new Pool('http://a');\n  void pool.request({ path: '/', method: 'POST' });\n  await pool.close();\n  res.end();",
    ),
    'nothing waits for `pool.request` but what closes it',
  ],
};

describe('what cannot be shared is left alone', () => {
  it.each(Object.entries(refused))('%s', (_name, code) => {
    const { fixed, suggestions, left } = repaired({ code });
    expect(fixed).toBe(code);
    expect(suggestions.map(({ output }) => output)).toEqual([]);
    expect(left.length).toBeGreaterThan(0);
  });
});

describe('what somebody has to look at is only suggested, and the sentence says why', () => {
  it.each(Object.entries(doubted))('%s', (_name, [code, check]) => {
    const { fixed, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    const [sentence = ''] = suggestions.map(({ text }) => text);
    expect(sentence).toContain('Check first: ');
    expect(sentence).toContain(check);
  });
});

const client = "import { Client } from 'pg';\n";
const lent = (...lines: readonly string[]): string =>
  `${client}export async function move(id: number) {\n  const client = new Client();\n  await client.connect();\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

/** A connection that becomes one of a pool: `null` where it must not. */
const lending: Readonly<Record<string, readonly [code: string, part: string | null]>> = {
  'a transaction that fails is thrown away': [
    lent(
      'try {',
      "  await client.query('BEGIN');",
      "  await client.query('UPDATE a SET b = 1');",
      "  await client.query('COMMIT');",
      '} finally {',
      '  await client.end();',
      '}',
    ),
    'client.release(isBroken)',
  ],
  'a transaction that an early way out leaves open': [
    lent(
      'try {',
      "  await client.query('BEGIN');",
      "  const { rows } = await client.query('SELECT 1 FROM a FOR UPDATE');",
      '  if (rows.length === 0) return;',
      "  await client.query('COMMIT');",
      '} finally {',
      '  await client.end();',
      '}',
    ),
    null,
  ],
  'a transaction that an inner `catch` leaves open': [
    lent(
      'try {',
      "  await client.query('BEGIN');",
      '  try {',
      "    await client.query('UPDATE a SET b = 1');",
      "    await client.query('COMMIT');",
      '  } catch {',
      '    return;',
      '  }',
      '} finally {',
      '  await client.end();',
      '}',
    ),
    null,
  ],
  'a transaction that an early way out rolls back': [
    lent(
      'try {',
      "  await client.query('BEGIN');",
      "  const { rows } = await client.query('SELECT 1 FROM a FOR UPDATE');",
      '  if (rows.length === 0) {',
      "    await client.query('ROLLBACK');",
      '    return;',
      '  }',
      "  await client.query('COMMIT');",
      '} finally {',
      '  await client.end();',
      '}',
    ),
    'client.release(isBroken)',
  ],
  'SET LOCAL ends with the transaction': [
    lent(
      'try {',
      "  await client.query('BEGIN');",
      "  await client.query(`SELECT set_config('app.tenant', $1, true)`, [id]);",
      "  await client.query('COMMIT');",
      '} finally {',
      '  await client.end();',
      '}',
    ),
    'client.release(isBroken)',
  ],
  'SET ROLE stays': [lent('await client.query(`SET ROLE ${id}`);', 'await client.end();'), null],
  'SET behind a comment stays': [
    lent("await client.query('-- as reader\\nSET ROLE reader');", 'await client.end();'),
    null,
  ],
  'a chain of promises closes it': [lent("return client.query('SELECT 1 FROM a').finally(() => client.end());"), null],
};

describe('a connection becomes one that a pool lends where nothing stays on it', () => {
  it.each(Object.entries(lending))('%s', (_name, [code, part]) => {
    const { fixed, suggestions } = repaired({ code, preset: 'strict' });
    expect(fixed).toBe(code);
    if (part === null) expect(suggestions.map(({ output }) => output)).toEqual([]);
    else expect(suggestions.map(({ output }) => output).join('\n')).toContain(part);
  });
});
