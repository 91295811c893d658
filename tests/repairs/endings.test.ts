import { describe, it } from 'vitest';
import { isKeptUnread, isNotKeptUnread } from './verdicts.ts';

const app = "import express from 'express';\n";
const pg = "import { Pool } from 'pg';";
const asked1 = "  const { rows } = await pool.query('SELECT 1 FROM a');";

function handler(imports: string, body: string, more = ''): string {
  return `${app}${imports}\nconst app = express();\n${more}app.post('/', async (req, res) => {\n${body}\n});\n`;
}

/** A pool of PostgreSQL, and what is done with it. */
const pool = (imports: string, ...lines: readonly string[]): string =>
  handler(
    `${pg}\n${imports}`,
    ['const pool = new Pool({ max: 8 });', ...lines, 'res.end();'].map((line) => `  ${line}`).join('\n'),
  );

/** Nothing repairs these unread: something closes the client by way of another, or may. */
const asked: Readonly<Record<string, string>> = {
  // What it is made with.
  'Drizzle ends its client': pool(
    "import { drizzle } from 'drizzle-orm/node-postgres';",
    'const db = drizzle(pool);',
    "await db.execute('SELECT 1 FROM a');",
    'await db.$client.end();',
  ),
  'Kysely is destroyed': pool(
    "import { Kysely, PostgresDialect } from 'kysely';",
    'const db = new Kysely({ dialect: new PostgresDialect({ pool }) });',
    'await db.destroy();',
  ),
  'Kysely is destroyed by a function of the file': handler(
    `${pg}\nimport { Kysely, PostgresDialect } from 'kysely';`,
    '  const db = new Kysely({ dialect: new PostgresDialect({ pool: new Pool() }) });\n  await stop(db);\n  res.end();',
    'async function stop(db: Kysely<unknown>) {\n  await db.destroy();\n}\n',
  ),
  'an adapter that was told to close it': pool(
    "import { PrismaPg } from '@prisma/adapter-pg';\nimport { build } from 'kysely';",
    'const adapter = new PrismaPg(pool, { disposeExternalPool: true });',
    'await build(adapter);',
  ),
  'a retrying agent is closed': handler(
    "import { Agent, RetryAgent, fetch } from 'undici';",
    "  const retry = new RetryAgent(new Agent({ connections: 8 }));\n  const answer = await fetch('http://a', { dispatcher: retry });\n  res.json(await answer.json());\n  await retry.close();",
  ),
  'a store that works with it is closed': handler(
    "import MongoStore from 'connect-mongo';\nimport { MongoClient } from 'mongodb';",
    "  const client = new MongoClient('mongodb://db');\n  const store = MongoStore.create({ client });\n  await store.clear();\n  await store.close();\n  res.end();",
  ),
  'a service of another package is stopped': pool(
    "import { Orders } from '@acme/orders';",
    'const orders = new Orders({ pool });',
    'await orders.stop();',
  ),
  // What it holds, and what it gives.
  'a promise API is ended': handler(
    "import mysql from 'mysql2';",
    "  const pool = mysql.createPool({ host: 'db' });\n  const db = pool.promise();\n  res.json(await db.query('SELECT 1 FROM a'));\n  await db.end();",
  ),
  'the client of a database is closed': handler(
    "import { MongoClient } from 'mongodb';",
    "  const client = new MongoClient('mongodb://db');\n  const db = client.db('shop');\n  res.json(await db.collection('a').findOne());\n  await db.client.close();",
  ),
  'the pool below Knex is destroyed': handler(
    "import knex from 'knex';",
    "  const db = knex({ client: 'pg' });\n  res.json(await db('a').select());\n  await db.client.pool.destroy();",
  ),
  'the pool below Sequelize is closed': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  res.json(await db.query('SELECT 1 FROM a'));\n  await db.connectionManager.close();",
  ),
  'the pool of pg-promise is ended': handler(
    "import pgPromise from 'pg-promise';\nconst pgp = pgPromise();",
    "  const db = pgp({ host: 'db' });\n  res.json(await db.any('SELECT 1 FROM a'));\n  await db.$pool.end();",
  ),
  'what sends the requests of a client is destroyed': handler(
    "import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';",
    "  const s3 = new S3Client({ region: 'eu-west-1' });\n  res.json(await s3.send(new ListBucketsCommand({})));\n  s3.config.requestHandler.destroy();",
  ),
  'what sends the requests of a client is destroyed under a name': handler(
    "import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';",
    "  const s3 = new S3Client({ region: 'eu-west-1' });\n  const { config } = s3;\n  res.json(await s3.send(new ListBucketsCommand({})));\n  config.requestHandler.destroy();",
  ),
  'the agent of a request is destroyed': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true });\n  const sent = https.get('https://a', { agent }, (answer) => {\n    answer.pipe(res);\n    answer.on('end', () => sent.agent.destroy());\n  });",
  ),
  // What closes all of them.
  'all pools of pg-promise are ended': handler(
    "import pgPromise from 'pg-promise';\nconst pgp = pgPromise();",
    "  const db = pgp({ host: 'db' });\n  res.json(await db.any('SELECT 1 FROM a'));\n  pgp.end();",
  ),
  'all connections of Mongoose are closed': handler(
    "import mongoose from 'mongoose';",
    "  const connection = mongoose.createConnection('mongodb://db');\n  res.json(await connection.collection('a').findOne());\n  await mongoose.disconnect();",
  ),
  'an agent for everybody': handler(
    "import { Agent, setGlobalDispatcher } from 'undici';",
    "  setGlobalDispatcher(new Agent({ connections: 8 }));\n  res.json(await (await fetch('http://a')).json());",
  ),
  // What the file does not show.
  'listeners get it': pool(
    "import { EventEmitter } from 'node:events';\nconst bus = new EventEmitter();",
    asked1,
    "bus.emit('done', pool);",
  ),
  'a store of the run gets it': pool(
    "import { AsyncLocalStorage } from 'node:async_hooks';\nimport { find } from './find.js';\nconst store = new AsyncLocalStorage();",
    'await store.run({ pool }, find);',
  ),
  'a package of the workspace gets it': pool("import { report } from '@acme/reports';", 'await report(pool, 1);'),
  'a file by its path from the root gets it': pool("import { report } from 'src/report';", 'await report(pool, 1);'),
  'a file by an alias gets it': pool("import { report } from '#report';", 'await report(pool, 1);'),
  'a package that registers what ends it gets it': handler(
    `${pg}\nimport Bluebird from 'bluebird';`,
    "  const pool = Bluebird.resolve(new Pool({ max: 4 })).disposer((one) => one.end());\n  res.json(await Bluebird.using(pool, (one) => one.query('SELECT 1 FROM a')));",
  ),
  'a list of what is done at the end': pool(
    'const cleanups: (() => Promise<void>)[] = [];',
    asked1,
    'cleanups.push(() => pool.end());',
  ),
  'middleware on each run': handler(
    "import { S3Client } from '@aws-sdk/client-s3';\nimport AWSXRay from 'aws-xray-sdk-core';",
    "  const s3 = new S3Client({ region: 'eu-west-1' });\n  AWSXRay.captureAWSv3Client(s3);\n  res.end();",
  ),
};

/** These are repaired unread: what ends there is no client. */
const unread: Readonly<Record<string, string>> = {
  'Drizzle works with it': pool(
    "import { drizzle } from 'drizzle-orm/node-postgres';\nimport { orders } from './schema.js';",
    'const db = drizzle(pool);',
    'await db.select().from(orders);',
  ),
  'Drizzle works with it under two names': pool(
    "import { drizzle } from 'drizzle-orm/node-postgres';\nimport { orders } from './schema.js';",
    'const db = drizzle(pool);',
    'let same;',
    'same = db;',
    'const held = { db };',
    'await same.select().from(orders);',
    'await held.db.select().from(orders);',
  ),
  'a function makes it where it is called': handler(
    pg,
    "  const pool = (() => new Pool({ max: 8 }))();\n  res.json(await pool.query('SELECT 1 FROM a'));",
  ),
  'a connection in an object': pool(
    '',
    'const client = await pool.connect();',
    'try {',
    '  const held = { client };',
    "  res.locals.rows = await held.client.query('SELECT 1 FROM a');",
    '} finally {',
    '  client.release();',
    '}',
  ),
  'Kysely works with it': pool(
    "import { Kysely, PostgresDialect } from 'kysely';",
    'const db = new Kysely<any>({ dialect: new PostgresDialect({ pool }) });',
    "await db.selectFrom('orders').selectAll().execute();",
  ),
  'a cursor is closed': handler(
    "import { MongoClient } from 'mongodb';",
    "  const client = new MongoClient('mongodb://db');\n  const cursor = client.db('shop').collection('a').find();\n  res.json(await cursor.next());\n  await cursor.close();",
  ),
  'rows are deleted by a method of that name': handler(
    "import { Sequelize } from 'sequelize';",
    "  const db = new Sequelize('postgres://db/main');\n  await db.models.User.destroy({ where: { id: req.body.id } });\n  res.end();",
  ),
  'a body is given up': handler(
    "import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';",
    "  const s3 = new S3Client({ region: 'eu-west-1' });\n  const found = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }));\n  found.Body.destroy();\n  res.end();",
  ),
  'a request is given up': handler(
    "import https from 'node:https';",
    "  const agent = new https.Agent({ keepAlive: true, maxSockets: 32 });\n  const sent = https.get('https://a', { agent }, (answer) => answer.pipe(res));\n  req.on('close', () => sent.destroy());",
  ),
  'a package that is known to use it gets it': handler(
    "import { S3Client } from '@aws-sdk/client-s3';\nimport { Upload } from '@aws-sdk/lib-storage';",
    "  const client = new S3Client({ region: 'eu-west-1' });\n  const upload = new Upload({ client, params: { Bucket: 'b', Key: 'k', Body: req } });\n  res.json(await upload.done());",
  ),
  'a document client gets it': handler(
    "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nimport { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';",
    "  const client = new DynamoDBClient({});\n  const db = DynamoDBDocumentClient.from(client);\n  res.json(await db.send(new GetCommand({ TableName: 't', Key: { id: 1 } })));",
  ),
  'a promise API answers': handler(
    "import mysql from 'mysql2';",
    "  const pool = mysql.createPool({ host: 'db' });\n  res.json(await pool.promise().query('SELECT 1 FROM a'));",
  ),
  'all pools of pg-promise are ended when the process is': handler(
    "import pgPromise from 'pg-promise';\nconst pgp = pgPromise();\nprocess.once('SIGTERM', () => pgp.end());",
    "  const db = pgp({ host: 'db' });\n  res.json(await db.any('SELECT 1 FROM a'));",
  ),
};

describe('a client is not shared unread where something else closes it, or may', () => {
  it.each(Object.entries(asked))('asked: %s', (_name, code) => {
    isNotKeptUnread(code);
  });

  it.each(Object.entries(unread))('unread: %s', (_name, code) => {
    isKeptUnread(code);
  });
});
