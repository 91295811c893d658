import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const app = "import express from 'express';\n";

/** A handler with these imports and this body. */
function handler(imports: string, body: string): string {
  return `${app}${imports}\nconst app = express();\napp.post('/', async (req, res) => {\n${body}\n});\n`;
}

const pgImport = "import { Pool, type PoolClient } from 'pg';";

/** Programs as people write them, whose client one may share unread: name = what they show. */
const programs: Readonly<Record<string, string>> = {
  'pg: a query with parameters': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool({ max: 10 });
  const { rows } = await pool.query('SELECT id, name FROM users WHERE id = $1', [req.body.id]);
  res.json(rows);`,
  ),
  'pg: values in a template': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  const { rows } = await pool.query(\`SELECT * FROM users WHERE id = \${req.body.id} AND name LIKE '\${req.body.name}%' LIMIT \${10}\`);
  res.json(rows);`,
  ),
  'pg: a row from a template, and an answer': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  await pool.query(\`INSERT INTO users (name, age) VALUES ('\${req.body.name}', \${req.body.age}) RETURNING id\`);
  res.end();`,
  ),
  'pg: an object with text and values': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  const found = await pool.query({ text: 'UPDATE users SET name = $1 WHERE id = $2', values: [req.body.name, 1] });
  res.json(found.rowCount);`,
  ),
  'pg: constants of the module, joined': handler(
    "import { Pool } from 'pg';\nconst columns = 'id, name';\nconst FIND = `SELECT ${columns} FROM users` + ' WHERE id = $1';",
    `  const pool = new Pool();
  res.json((await pool.query(FIND, [req.body.id])).rows);`,
  ),
  'pg: a helper of the file runs what it is given': handler(
    "import { Pool } from 'pg';\nconst run = (pool: Pool, sql: string, values: unknown[]) => pool.query(sql, values);",
    `  const pool = new Pool();
  res.json(await run(pool, 'DELETE FROM users WHERE id = $1', [req.body.id]));`,
  ),
  'pg: words of sessions in strings, names and comments': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  await pool.query("UPDATE jobs SET \\"begin\\" = now(), note = 'BEGIN; SET ROLE x' WHERE id = 1 -- set role\\n");
  res.end();`,
  ),
  'pg: a connection that goes back in any case': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  const client = await pool.connect();
  try {
    res.json((await client.query('SELECT id FROM users')).rows);
  } finally {
    client.release();
  }`,
  ),
  'pg: a transaction on a connection, rolled back where it fails': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('UPDATE accounts SET sum = sum - 1 WHERE id = $1', [req.body.from]);
    await client.query('COMMIT');
    res.end();
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }`,
  ),
  'pg: `using` gives it back': handler(
    "import { Pool } from 'pg';",
    `  const pool = new Pool();
  using client = await pool.connect();
  res.json((await client.query('SELECT id FROM users')).rows);`,
  ),
  'pg: a helper of the file lends a connection': handler(
    `${pgImport}
async function withClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}`,
    `  const pool = new Pool();
  res.json(await withClient(pool, async (client) => (await client.query('SELECT id FROM users')).rows));`,
  ),
  'pg: a method that is bound': handler(
    pgImport,
    `  const pool = new Pool();
  const query = pool.query.bind(pool);
  res.json(await query('SELECT id FROM users WHERE id = $1', [req.body.id]));`,
  ),
  'mysql2: a query with parameters': handler(
    "import mysql from 'mysql2/promise';",
    `  const pool = mysql.createPool({ host: 'db', user: 'app' });
  const [rows] = await pool.execute('SELECT id FROM users WHERE name = ?', [req.body.name]);
  res.json(rows);`,
  ),
  'mysql2: a connection that goes back in any case': handler(
    "import mysql from 'mysql2/promise';",
    `  const pool = mysql.createPool({ host: 'db' });
  let connection;
  try {
    connection = await pool.getConnection();
    const [rows] = await connection.query('SELECT id FROM users');
    res.json(rows);
  } finally {
    if (connection) connection.release();
  }`,
  ),
  'mysql2: callbacks, and the connection goes back first': handler(
    "import mysql from 'mysql2';",
    `  const pool = mysql.createPool({ host: 'db' });
  pool.getConnection((error, connection) => {
    if (error) return res.status(500).end();
    connection.query('SELECT id FROM users', (failed, rows) => {
      connection.release();
      if (failed) return res.status(500).end();
      res.json(rows);
    });
  });`,
  ),
  'mongodb: find and insert': handler(
    "import { MongoClient } from 'mongodb';",
    `  const client = new MongoClient('mongodb://db');
  await client.db('shop').collection('orders').insertOne(req.body);
  res.json(await client.db('shop').collection('orders').find({ owner: 1 }).toArray());`,
  ),
  'mongodb: a session that ends in any case': handler(
    "import { MongoClient } from 'mongodb';",
    `  const client = new MongoClient('mongodb://db');
  const session = client.startSession();
  try {
    await client.db().collection('orders').insertOne(req.body, { session });
    res.end();
  } finally {
    await session.endSession();
  }`,
  ),
  'mongodb: `withSession`': handler(
    "import { MongoClient } from 'mongodb';",
    `  const client = new MongoClient('mongodb://db');
  await client.withSession(async (session) => client.db().collection('orders').insertOne(req.body, { session }));
  res.end();`,
  ),
  'ioredis: a cluster, pipelines and transactions': handler(
    "import { Cluster } from 'ioredis';",
    `  const redis = new Cluster([{ host: 'cache', port: 6379 }]);
  await redis.set('a', req.body.a, 'EX', 60);
  await redis.multi().incr('b').expire('b', 60).exec();
  await redis.pipeline([['get', 'a'], ['get', 'b']]).exec();
  res.json(await redis.call('GET', 'a'));`,
  ),
  'undici: an agent and fetch': handler(
    "import { Agent, fetch } from 'undici';",
    `  const dispatcher = new Agent({ connections: 16 });
  const answer = await fetch('http://up.example/a', { dispatcher });
  res.json(await answer.json());`,
  ),
  'undici: a pool': handler(
    "import { Pool } from 'undici';",
    `  const pool = new Pool('http://up.example', { connections: 8, pipelining: 1 });
  const { body } = await pool.request({ path: '/', method: 'GET' });
  res.json(await body.json());`,
  ),
  'axios: an agent in its options': handler(
    "import https from 'node:https';\nimport axios from 'axios';",
    `  const httpsAgent = new https.Agent({ keepAlive: true, maxSockets: 32 });
  res.json((await axios.get('https://up.example', { httpsAgent })).data);`,
  ),
  'got: an agent in its options': handler(
    "import https from 'node:https';\nimport got from 'got';",
    `  const agent = { https: new https.Agent({ keepAlive: true, maxSockets: 32 }) };
  res.json(await got('https://up.example', { agent }).json());`,
  ),
  'node: an agent and a callback': handler(
    "import http from 'node:http';",
    `  const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });
  http.get('http://up.example', { agent }, (answer) => answer.pipe(res));`,
  ),
  S3: handler(
    "import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';",
    `  const s3 = new S3Client({ region: 'eu-west-1' });
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: 'b', Key: req.body.key }));
  res.send(await Body?.transformToString());`,
  ),
  DynamoDB: handler(
    "import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';",
    `  const db = new DynamoDBClient({});
  await db.send(new PutItemCommand({ TableName: 't', Item: { id: { S: req.body.id } } }));
  res.end();`,
  ),
  'Prisma: queries that it builds, and templates that it takes apart': handler(
    "import { PrismaClient } from '@prisma/client';",
    `  const prisma = new PrismaClient();
  await prisma.user.create({ data: req.body });
  await prisma.$transaction(async (tx) => tx.user.update({ where: { id: 1 }, data: { age: 2 } }));
  res.json(await prisma.$queryRaw\`SELECT * FROM users WHERE email = \${req.body.email}\`);`,
  ),
  'Knex: queries that it builds, and text': handler(
    "import knex from 'knex';",
    `  const db = knex({ client: 'pg', connection: { host: 'db' } });
  await db('users').where({ id: req.body.id }).whereRaw('age > ?', [18]).update({ name: 'x' });
  await db.transaction(async (trx) => trx('users').insert({ name: 'y' }));
  res.json(await db.select('id').from('users').orderBy('id'));`,
  ),
  'Sequelize: a query with replacements': handler(
    "import { QueryTypes, Sequelize } from 'sequelize';",
    `  const sequelize = new Sequelize('postgres://db/main');
  const rows = await sequelize.query('SELECT id FROM users WHERE name = :name', {
    replacements: { name: req.body.name },
    type: QueryTypes.SELECT,
  });
  res.json(rows);`,
  ),
  'postgres.js: it is a tag': handler(
    "import postgres from 'postgres';",
    `  const sql = postgres('postgres://db/main');
  res.json(await sql\`select id from users where name = \${req.body.name} and age > \${18}\`);`,
  ),
  Elasticsearch: handler(
    "import { Client } from '@elastic/elasticsearch';",
    `  const client = new Client({ node: 'http://search:9200' });
  res.json(await client.search({ index: 'a', query: { match: { name: req.body.name } } }));`,
  ),
  ClickHouse: handler(
    "import { createClient } from '@clickhouse/client';",
    `  const client = createClient({ url: 'http://stats:8123' });
  const found = await client.query({ query: 'SELECT count() FROM hits WHERE day = {day: Date}', query_params: { day: req.body.day } });
  res.json(await found.json());`,
  ),
  Cassandra: handler(
    "import { Client } from 'cassandra-driver';",
    `  const client = new Client({ contactPoints: ['db'], localDataCenter: 'dc1', keyspace: 'shop' });
  res.json((await client.execute('SELECT id FROM users WHERE id = ?', [req.body.id], { prepare: true })).rows);`,
  ),
  'Neo4j: a session that is closed in any case': handler(
    "import neo4j from 'neo4j-driver';",
    `  const driver = neo4j.driver('bolt://graph');
  const session = driver.session();
  try {
    res.json((await session.run('MATCH (n) RETURN n LIMIT 5')).records);
  } finally {
    await session.close();
  }`,
  ),
  'Neo4j: a transaction of a session': handler(
    "import neo4j from 'neo4j-driver';",
    `  const driver = neo4j.driver('bolt://graph');
  const session = driver.session();
  try {
    const tx = session.beginTransaction();
    await tx.run('CREATE (n)');
    await tx.commit();
    res.end();
  } finally {
    await session.close();
  }`,
  ),
  'Pub/Sub': handler(
    "import { PubSub } from '@google-cloud/pubsub';",
    `  const pubsub = new PubSub();
  await pubsub.topic('orders').publishMessage({ json: req.body });
  res.end();`,
  ),
  'nodemailer: a pooled transport': handler(
    "import nodemailer from 'nodemailer';",
    `  const transport = nodemailer.createTransport({ host: 'smtp', pool: true });
  await transport.sendMail({ to: req.body.to, from: 'a@b.example', text: 'hello' });
  res.end();`,
  ),
};

describe('everyday programs are repaired without asking', () => {
  it.each(Object.entries(programs))('%s', (_name, code) => {
    const { fixed, left } = repaired({ code });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
  });
});
