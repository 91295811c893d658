import { describe, it } from 'vitest';
import { isKeptUnread, isNotKeptUnread } from './verdicts.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';";
const mysql = "import mysql from 'mysql2/promise';";

function handler(imports: string, body: string, more = ''): string {
  return `${app}${imports}\nconst app = express();\n${more}app.post('/', async (req, res) => {\n${body}\n});\n`;
}

/** A pool of PostgreSQL with this many connections. */
const sized = (max: string, more = ''): string =>
  handler(pg, `  const pool = new Pool({ max: ${max} });\n  res.json(await pool.query('SELECT 1 FROM a'));`, more);
const mysqlPool = (options: string): string =>
  handler(mysql, `  const pool = mysql.createPool(${options});\n  res.json(await pool.query('SELECT 1 FROM a'));`);
const prisma = (options: string, more = ''): string =>
  handler(
    "import { PrismaClient } from '@prisma/client';",
    `  const db = new PrismaClient(${options});\n  res.json(await db.user.findMany());`,
    more,
  );
/** A connection of a pool of PostgreSQL that goes back in any case. */
const held = (...lines: readonly string[]): string =>
  handler(
    pg,
    `  const pool = new Pool({ max: 2 });\n  const client = await pool.connect();\n  try {\n${lines.map((line) => `    ${line}\n`).join('')}    res.end();\n  } finally {\n    client.release();\n  }`,
  );
const s3 = (requestHandler: string): string =>
  handler(
    "import https from 'node:https';\nimport { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';\nimport { NodeHttpHandler } from '@smithy/node-http-handler';",
    `  const s3 = new S3Client({ region: 'eu-west-1', requestHandler: ${requestHandler} });\n  res.json(await s3.send(new ListBucketsCommand({})));`,
  );

const asked: Readonly<Record<string, string>> = {
  // One connection, whichever way that is written.
  'a fallback that becomes a number': sized('Number(process.env.PG_MAX ?? 1)'),
  'a fallback as a text': sized("parseInt(process.env.PG_MAX || '1', 10)"),
  'a fallback behind a sign': sized('+(process.env.PG_MAX || 1)'),
  'a part that is left off': sized('Math.floor(3 / 2)'),
  'a default of what is taken out': sized('PG_MAX', 'const { PG_MAX = 1 } = process.env;\n'),
  'a text': sized("'1'"),
  'a sign in front of a text': sized("+'1'"),
  'a difference': sized('cores - 1', 'const cores = 2;\n'),
  'the smaller one': sized('Math.max(1, Number(process.env.PG_MAX))'),
  'one of two': sized('process.env.SMALL ? 1 : 10'),
  'a product': sized('each * 1', 'const each = 1;\n'),
  'a quotient': sized('cores / 4', 'const cores = 4;\n'),
  'a remainder': sized('cores % 2', 'const cores = 5;\n'),
  'a whole number': sized('(cores / 2) | 0', 'const cores = 3;\n'),
  'a sign twice': sized('-few', 'const few = -1;\n'),
  'a text that a function of the language reads': sized("Number.parseInt('1', 10)"),
  'a rounded number': sized('Math.round(few)', 'const few = 1.2;\n'),
  'a member of an enumeration by a text': sized("Limit['few']", "enum Limit {\n  'many' = 9,\n  'few' = 1,\n}\n"),
  'a member of an enumeration': sized('Limit.Pool', 'enum Limit {\n  None,\n  Pool,\n}\n'),
  'a variable that is written later': sized('max', 'let max = 10;\nif (process.env.SMALL) max = 1;\n'),
  'options that are written later': handler(
    pg,
    "  const pool = new Pool(options);\n  res.json(await pool.query('SELECT 1 FROM a'));",
    "const options: { host: string; max?: number } = { host: 'db' };\noptions.max = 1;\n",
  ),
  'a nested option that is written later': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg', pool });\n  res.json(await db('a').select());",
    'const pool: { min: number; max?: number } = { min: 0 };\npool.max = 1;\n',
  ),
  'an address that is put together': mysqlPool("process.env.MYSQL_URL + '?connectionLimit=1'"),
  'an address in a template': handler(
    "import { MongoClient } from 'mongodb';",
    "  const client = new MongoClient(`${address}?maxPoolSize=1`);\n  res.json(await client.db().collection('a').findOne());",
    'const address = process.env.MONGO;\n',
  ),
  'an address among the options of Prisma': prisma(
    '{ datasourceUrl: `${process.env.DATABASE_URL}?connection_limit=1` }',
  ),
  'an address deep in the options of Prisma': prisma(
    "{ datasources: { db: { url: process.env.DATABASE_URL + '&connection_limit=1' } } }",
  ),
  'an address of pg': handler(
    pg,
    "  const pool = new Pool({ connectionString: 'postgres://db/main?max=1' });\n  res.json(await pool.query('SELECT 1 FROM a'));",
  ),
  'an agent in what sends the requests': s3(
    'new NodeHttpHandler({ httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 1 }) })',
  ),
  'options of an agent in what sends the requests': s3('{ httpsAgent: { maxSockets: 1 } }'),
  'options of what sends the requests': s3('new NodeHttpHandler({ httpsAgent: { maxSockets: 1 } })'),
  // A few, for streams and bodies that nobody reads.
  'two sockets, and a body that nobody reads': handler(
    "import http from 'node:http';",
    "  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 });\n  http.get('http://a', { agent }, (answer) => {\n    res.status(answer.statusCode).end();\n  });",
  ),
  'two connections, and a stream': handler(
    "import { Pool } from 'undici';",
    "  const pool = new Pool('http://a', { connections: 2 });\n  const { body } = await pool.request({ path: '/', method: 'GET' });\n  body.pipe(res);",
  ),
  // Calls that fail instead of waiting.
  'nobody waits': mysqlPool("{ host: 'db', connectionLimit: 3, waitForConnections: false }"),
  'few wait': mysqlPool("{ host: 'db', connectionLimit: 2, queueLimit: 1 }"),
  'a number of the environment waits': mysqlPool("{ host: 'db', queueLimit: Number(process.env.QUEUE) }"),
  // A second connection.
  'a query beside a transaction': held(
    "await client.query('BEGIN');",
    "await pool.query('SELECT 1 FROM a');",
    "await client.query('COMMIT');",
  ),
  'a second connection': handler(
    mysql,
    "  const pool = mysql.createPool({ host: 'db', connectionLimit: 2 });\n  const from = await pool.getConnection();\n  try {\n    const to = await pool.getConnection();\n    try {\n      await to.query('INSERT INTO b VALUES (?)', [await from.query('SELECT 1 FROM a')]);\n    } finally {\n      to.release();\n    }\n  } finally {\n    from.release();\n  }\n  res.end();",
  ),
  'a query of Knex beside its transaction': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  await db.transaction(async (trx) => {\n    await trx('a').insert({ b: 1 });\n    await db('c').insert({ d: 1 });\n  });\n  res.end();",
  ),
  'a model of Prisma beside its transaction': handler(
    "import { PrismaClient } from '@prisma/client';",
    '  const prisma = new PrismaClient();\n  await prisma.$transaction(async (tx) => {\n    await tx.user.deleteMany();\n    await prisma.log.create({ data: {} });\n  });\n  res.end();',
  ),
  // What nobody gives back, and what stays on a connection that goes back.
  'a provider of transactions': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  const provider = db.transactionProvider();\n  const trx = await provider();\n  await trx('a').insert({ b: 1 });\n  res.end();",
  ),
  'a connection of what is below Knex': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  const connection = await db.client.acquireConnection();\n  await db('a').connection(connection).insert({ b: 1 });\n  res.end();",
  ),
  'a transaction of Sequelize': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  const transaction = await db.startUnmanagedTransaction();\n  await db.query('UPDATE a SET b = 1', { transaction });\n  if (!req.body.ok) return res.status(400).end();\n  await transaction.commit();\n  res.end();",
  ),
  'a connection of what is below Sequelize': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  const connection = await db.connectionManager.getConnection();\n  res.json(connection !== null);",
  ),
  'a type parser': held('client.setTypeParser(1700, Number);', "await client.query('SELECT 1 FROM a');"),
  'a schema': held("await client.setSchema('archive');", "await client.query('SELECT 1 FROM a');"),
  'a cursor': handler(
    `${pg}\nimport Cursor from 'pg-cursor';`,
    "  const pool = new Pool({ max: 8 });\n  const client = await pool.connect();\n  try {\n    const cursor = client.query(new Cursor('SELECT 1 FROM a'));\n    res.json(await cursor.read(10));\n  } finally {\n    client.release();\n  }",
  ),
  'a stream of rows': handler(
    `${pg}\nimport QueryStream from 'pg-query-stream';`,
    "  const pool = new Pool({ max: 8 });\n  const client = await pool.connect();\n  try {\n    client.query(new QueryStream('SELECT 1 FROM a')).pipe(res);\n  } finally {\n    client.release();\n  }",
  ),
  // A login that holds for the connection.
  'NTLM in a header': handler(
    "import https from 'node:https';\nimport axios from 'axios';",
    "  const httpsAgent = new https.Agent({ keepAlive: true, maxSockets: 32 });\n  res.json((await axios.get('https://a', { httpsAgent, headers: { Authorization: `NTLM ${req.body.message}` } })).data);",
  ),
  'Negotiate in a header': handler(
    "import { Pool } from 'undici';",
    "  const pool = new Pool('http://a', { connections: 8 });\n  const headers = { authorization: 'Negotiate ' + req.body.ticket };\n  const { body } = await pool.request({ path: '/', method: 'GET', headers });\n  res.json(await body.json());",
  ),
  'Negotiate for a proxy, in what all requests send': handler(
    "import https from 'node:https';\nimport axios from 'axios';",
    "  const api = axios.create({\n    headers: { 'Proxy-Authorization': `Negotiate ${req.body.ticket}` },\n    httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 32 }),\n  });\n  res.json((await api.get('https://a')).data);",
  ),
  'a package that speaks NTLM': handler(
    "import http from 'node:http';\nimport httpntlm from 'httpntlm';",
    "  const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });\n  httpntlm.method('get', { url: 'http://a', username: req.body.user, agent }, (error, answer) => res.end(answer.body));",
  ),
};

const unread: Readonly<Record<string, string>> = {
  'a fallback of many': sized('Number(process.env.PG_MAX ?? 10)'),
  'a text of many': sized("'10'"),
  'a part that is rounded up': sized('Math.ceil(3 / 2)'),
  'two more than one': sized('few + 2', 'const few = 1;\n'),
  'another member of an enumeration': sized('Limit.Pool', 'enum Limit {\n  One = 1,\n  Pool = 10,\n}\n'),
  'a text of nothing': sized("' '"),
  'a global of another meaning': sized('Number.isInteger(1)'),
  'a member that an enumeration does not have': sized('Limit.Other', 'enum Limit {\n  One = 1,\n}\n'),
  'another option that is one': handler(
    pg,
    "  const pool = new Pool({ max: 10, min: 1 });\n  res.json(await pool.query('SELECT 1 FROM a'));",
  ),
  'an address with many': mysqlPool("process.env.MYSQL_URL + '?connectionLimit=10'"),
  'an address with another parameter': prisma("{ datasourceUrl: 'postgres://db/main?pool_timeout=1' }"),
  'an agent of many in what sends the requests': s3(
    'new NodeHttpHandler({ httpsAgent: new https.Agent({ keepAlive: true, maxSockets: 50 }) })',
  ),
  'many connections, and a stream': handler(
    "import { Pool } from 'undici';",
    "  const pool = new Pool('http://a', { connections: 32 });\n  const { body } = await pool.request({ path: '/', method: 'GET' });\n  body.pipe(res);",
  ),
  'two connections, and a body that is read': handler(
    "import { Pool } from 'undici';",
    "  const pool = new Pool('http://a', { connections: 2 });\n  const { body } = await pool.request({ path: '/', method: 'GET' });\n  res.json(await body.json());",
  ),
  'all wait': mysqlPool("{ host: 'db', waitForConnections: true, connectionLimit: 10, queueLimit: 0 }"),
  'a query behind a connection': handler(
    pg,
    "  const pool = new Pool({ max: 4 });\n  const client = await pool.connect();\n  try {\n    await client.query('SELECT 1 FROM a');\n  } finally {\n    client.release();\n  }\n  res.json(await pool.query('SELECT 1 FROM b'));",
  ),
  'two connections one behind the other': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  await db.transaction(async (trx) => trx('a').insert({ b: 1 }));\n  await db.transaction(async (trx) => trx('c').insert({ d: 1 }));\n  res.end();",
  ),
  'a query that runs on what is lent': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  await db.transaction(async (trx) => {\n    await db('a').transacting(trx).insert({ b: 1 });\n  });\n  res.end();",
  ),
  'a query with the transaction among its options': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  await db.transaction(async (transaction) => {\n    await db.query('UPDATE a SET b = 1', { transaction });\n  });\n  res.end();",
  ),
  'a cursor that is closed': handler(
    `${pg}\nimport Cursor from 'pg-cursor';`,
    "  const pool = new Pool({ max: 8 });\n  const client = await pool.connect();\n  try {\n    const cursor = client.query(new Cursor('SELECT 1 FROM a'));\n    try {\n      res.json(await cursor.read(10));\n    } finally {\n      await cursor.close();\n    }\n  } finally {\n    client.release();\n  }",
  ),
  'rows that a pipeline writes': handler(
    `${pg}\nimport { pipeline } from 'node:stream/promises';\nimport QueryStream from 'pg-query-stream';`,
    "  const pool = new Pool({ max: 8 });\n  const client = await pool.connect();\n  try {\n    const rows = client.query(new QueryStream('SELECT 1 FROM a'));\n    await pipeline(rows, res);\n  } finally {\n    client.release();\n  }",
  ),
  'rows that a loop reads': handler(
    `${pg}\nimport QueryStream from 'pg-query-stream';`,
    "  const pool = new Pool({ max: 8 });\n  const client = await pool.connect();\n  try {\n    const rows = client.query(new QueryStream('SELECT 1 FROM a'));\n    for await (const row of rows) res.write(JSON.stringify(row));\n    res.end();\n  } finally {\n    client.release();\n  }",
  ),
  'a token in a header': handler(
    "import https from 'node:https';\nimport axios from 'axios';",
    "  const httpsAgent = new https.Agent({ keepAlive: true, maxSockets: 32 });\n  res.json((await axios.get('https://a', { httpsAgent, headers: { Authorization: `Bearer ${req.body.token}` } })).data);",
  ),
};

describe('what one run had for itself may be too little for all', () => {
  it.each(Object.entries(asked))('asked: %s', (_name, code) => {
    isNotKeptUnread(code);
  });

  it.each(Object.entries(unread))('unread: %s', (_name, code) => {
    isKeptUnread(code);
  });
});

describe('a limit of one in a loop', () => {
  const turn = (loop: string, end = '}'): string =>
    `import { Pool } from 'pg';\nimport { names } from './names.js';\n${loop}\n  const pool = new Pool({ max: 1 });\n  await pool.query('select id from rows where name = $1', [name]);\n${end}\n`;

  it('lets nobody wait where turns follow each other', () => {
    const code = turn('for (const name of names) {');
    isKeptUnread(code);
  });

  it('keeps the next turn waiting where a body is left unread', () => {
    isNotKeptUnread(
      "import { Agent, request } from 'undici';\nimport { urls } from './urls.js';\nfor (const url of urls) {\n  const dispatcher = new Agent({ connections: 2 });\n  const { statusCode } = await request(url, { dispatcher });\n  console.log(statusCode);\n}\n",
    );
  });

  it('would let others wait where all turns run at once', () => {
    const code = turn('await Promise.all(names.map(async (name) => {', '}));');
    isNotKeptUnread(code);
  });
});

describe('options that have another name too', () => {
  const exported = (name: string): string =>
    `const { Pool } = require('pg');\nconst express = require('express');\nconst options = { host: 'db', max: 1 };\n${name} = options;\nexpress().get('/', async (req, res) => {\n  const pool = new Pool(options);\n  res.json(await pool.query('select id from rows'));\n});\n`;

  it.each(['exports.options', 'exports.config', 'module.exports.options', 'options.self'])('are read: %s', (name) => {
    isNotKeptUnread(exported(name), 'src/server.cjs');
  });
});
