import { describe, expect, it } from 'vitest';
import { problemsIn } from '../lint.ts';

const app = "import express from 'express';\nconst app = express();\n";
const get = (body: string): string => `${app}app.get('/', async (req, res) => {\n${body}\n});`;

const perOptions = 'Keep one for each set of options and reuse it.';
const atModule = 'Create it once at module scope and share it.';
const listen = 'Let one connection listen for the whole process and pass on what it hears.';
const pool = (factory: string): string => `Take it from a pool (\`${factory}\`) that is created once.`;

interface Program {
  readonly code: string;
  readonly advice: string;
  readonly file?: string;
  readonly settings?: object;
}

/** The name of a program is what its reader must not be led into. */
const programs: Readonly<Record<string, Program>> = {
  'a single connection of mysql for everybody': {
    code: `import mysql from 'mysql';\n${get("const c = mysql.createConnection({ host: 'db' });\nc.query('select a from t', (e, rows) => { c.end(); res.json(rows); });")}`,
    advice: pool('createPool'),
  },
  'a single connection of mysql2 with callbacks': {
    code: `const mysql = require('mysql2');\nconst express = require('express');\nexpress().get('/', (req, res) => {\n  const c = mysql.createConnection({ host: 'db' });\n  c.query('select a from t', (e, rows) => { c.end(); res.json(rows); });\n});`,
    advice: pool('createPool'),
    file: 'server.js',
  },
  'a single connection of Oracle': {
    code: `import oracledb from 'oracledb';\n${get("const c = await oracledb.getConnection({ connectString: 'db' });\nconst rows = await c.execute('select a from t');\nawait c.close();\nres.json(rows);")}`,
    advice: pool('createPool'),
  },
  'a single connection of SQL Server, whose package has no pool': {
    code: `import { Connection } from 'tedious';\n${get("const c = new Connection({ server: 'db' });\nc.connect(() => { c.execSql(request); c.close(); res.end(); });")}`,
    advice: 'Take it from a pool that is created once.',
  },
  'a single connection that a loop makes': {
    code: "import mysql from 'mysql';\nexport function load(ids) {\n  for (const id of ids) {\n    const c = mysql.createConnection({ host: 'db' });\n    c.query('select a from t where id = ?', [id]);\n    c.end();\n  }\n}",
    advice: pool('createPool'),
  },
  'a single connection that a cache would keep': {
    code: `import { Client } from 'pg';\n${get("let client;\nif (!client) client = new Client();\nawait client.connect();\nres.json(await client.query('select a from t'));")}`,
    advice: pool('Pool'),
  },
  'a single connection whose database the request names': {
    code: `import mysql from 'mysql';\n${get("const c = mysql.createConnection({ database: req.query.db });\nc.query('select a from t', (e, rows) => { c.end(); res.json(rows); });")}`,
    advice: pool('createPool'),
  },
  'one client for options that are awaited': {
    code: `import { Pool } from 'pg';\nimport { urlOf } from './tenants.js';\n${get("const url = await urlOf(req.hostname);\nconst pool = new Pool({ connectionString: url });\nres.json(await pool.query('select a from t'));")}`,
    advice: perOptions,
  },
  'one client for options that are awaited in their place': {
    code: `import { S3Client } from '@aws-sdk/client-s3';\nimport { assume } from './roles.js';\n${get('const s3 = new S3Client({ credentials: await assume() });\nres.json(await s3.send(list));')}`,
    advice: perOptions,
  },
  'one client for what a lookup finds in the call': {
    code: `import { Pool } from 'pg';\nimport { current } from './tenants.js';\n${get("const { database } = current();\nconst pool = new Pool({ database });\nres.json(await pool.query('select a from t'));")}`,
    advice: perOptions,
  },
  'one agent for the certificates of all users': {
    code: `import https from 'node:https';\n${get("const agent = new https.Agent({ cert: req.user.cert, key: req.user.key });\nhttps.get('https://bank', { agent }, (answer) => answer.pipe(res));")}`,
    advice: perOptions,
  },
  'an agent for each target where its lookup is that of the module': {
    code: `import https from 'node:https';\nimport { guard } from './guard.js';\n${get("const agent = new https.Agent({ lookup: guard.lookup });\nhttps.get('https://partner', { agent }, (answer) => answer.pipe(res));")}`,
    advice: atModule,
  },
  'a variable at module scope for a client of the request': {
    code: `import { Pool } from 'pg';\n${get("let pool;\nif (!pool) pool = new Pool({ database: req.hostname });\nres.json(await pool.query('select a from t'));")}`,
    advice: perOptions,
  },
  'a set of options where the URL is constant and the rest is a callback': {
    code: `import amqp from 'amqplib/callback_api';\n${get("amqp.connect('amqp://rabbit', (error, connection) => {\n  connection.createChannel((_, channel) => { channel.sendToQueue('a', Buffer.from(req.body.a)); connection.close(); res.end(); });\n});")}`,
    advice:
      'Create it once at module scope and share it, make another one when its connection is lost, and no longer close it.',
  },
  'a set of options where a constant of the module is all there is': {
    code: `import { MongoClient } from 'mongodb';\nconst url = 'mongodb://db';\n${get("MongoClient.connect(url, (error, client) => { client.db('a').collection(req.params.name).find().toArray().then((all) => res.json(all)); });")}`,
    advice: atModule,
  },
  'a pool for everybody whose connections keep what one run sets': {
    code: `import { Pool } from 'pg';\n${get('const p = new Pool({ max: 4 });\nawait p.query("SET app.tenant = 7");\nres.json(await p.query("select a from t"));')}`,
    advice: 'Create it once at module scope and share it, but run `SET app` on a dedicated connection.',
  },
  'a client of Redis for everybody that one run sends to another database': {
    code: `import Redis from 'ioredis';\n${get("const r = new Redis();\nawait r.call('SELECT', '3');\nres.json(await r.get('k'));")}`,
    advice: 'Create it once at module scope and share it, but run `SELECT` on a dedicated connection.',
  },
  'a set of options where the package itself makes a part of them': {
    code: `import neo4j from 'neo4j-driver';\n${get("const d = neo4j.driver(process.env.URL, neo4j.auth.basic(process.env.U, process.env.P));\nres.json(await d.executeQuery('MATCH (n) RETURN n'));")}`,
    advice: atModule,
  },
  'a set of options where the package is loaded in the call': {
    code: get(
      "const { Pool } = await import('pg');\nconst pool = new Pool({ max: 5 });\nres.json(await pool.query('select a from t'));",
    ),
    advice: atModule,
  },
  'a subscriber that everybody shares': {
    code: "import Redis from 'ioredis';\nimport { Server } from 'socket.io';\nnew Server().on('connection', (socket) => {\n  const redis = new Redis();\n  redis.subscribe(`user-${socket.id}`);\n  redis.on('message', (_, text) => socket.emit('message', text));\n});",
    advice: listen,
  },
  'a subscriber of node-redis': {
    code: `import { createClient } from 'redis';\n${get("const client = await createClient().connect();\nawait client.pSubscribe('orders.*', (text) => res.write(text));\nreq.on('close', () => client.quit());")}`,
    advice: listen,
  },
  'a connection that listens for notifications, from a pool': {
    code: `import { Client } from 'pg';\n${get("const client = new Client();\nawait client.connect();\nawait client.query('LISTEN orders');\nclient.on('notification', (found) => res.write(found.payload));")}`,
    advice: listen,
  },
  'a database that one request selects for all': {
    code: `import Redis from 'ioredis';\n${get("const redis = new Redis();\nawait redis.select(3);\nres.json(await redis.get('a'));\nredis.disconnect();")}`,
    advice: 'Take it from a pool that is created once.',
  },
  'a shared client that its caller closes': {
    code: `import { Pool } from 'pg';\nfunction getPool() { return new Pool(); }\n${get("const pool = getPool();\nconst rows = await pool.query('select a from t');\nawait pool.end();\nres.json(rows);")}`,
    advice: 'Create it once at module scope and share it, and no longer close it in its callers.',
  },
  'a shared client that the request closes in a finally': {
    code: `import { MongoClient } from 'mongodb';\n${get("const client = new MongoClient('mongodb://db');\ntry {\n  res.json(await client.db('a').collection('b').findOne());\n} finally {\n  await client.close();\n}")}`,
    advice: 'Create it once at module scope and share it, and no longer close it.',
  },
  'a session of one user for everybody': {
    code: `import { session } from 'acme-shop';\n${get("const shop = session({ host: 'shop' });\nawait shop.login('a');\nres.json(await shop.orders());")}`,
    advice: 'Keep one for each user or task that it belongs to.',
    settings: {
      clients: [
        { modules: ['acme-shop'], factories: { session: { form: 'call', holds: 'session', shareable: false } } },
      ],
    },
  },
};

describe('a reader who does what the message says is not led into', () => {
  it.each(Object.entries(programs))('%s', (_, { code, advice, ...linted }) => {
    const told = problemsIn(code, { ...linted, preset: 'strict' }).map(({ message }) => message);
    expect(told.filter((message) => message.endsWith(` ${advice}`))).toEqual(told.slice(0, 1));
    expect(told).not.toEqual([]);
  });
});

describe('a factory that other files may call', () => {
  const suggestionsIn = (code: string): readonly string[] =>
    problemsIn(code, { file: 'src/db.ts', preset: 'strict' }).flatMap(({ suggestions = [] }) =>
      suggestions.map(({ desc }) => desc),
    );

  it('is to be called by nobody who closes what it gives', () => {
    const code =
      "import { Pool } from 'pg';\nexport function getPool() {\n  return new Pool({ host: process.env.DB });\n}";
    const [problem] = problemsIn(code, { file: 'src/db.ts', preset: 'strict' });
    expect(problem?.message).toContain('Keep the first one and return it again, and let no caller close it.');
    expect(suggestionsIn(code)).toEqual([
      'Create the pool on first use and keep it; its callers must no longer close it.',
    ]);
  });

  it('is not made to keep a connection', () => {
    const code =
      "import mysql from 'mysql2';\nexport function getConnection() {\n  return mysql.createConnection({ host: 'db' });\n}";
    expect(problemsIn(code, { preset: 'strict' }).map(({ message }) => message)).toEqual([
      expect.stringContaining(pool('createPool')),
    ]);
    expect(suggestionsIn(code)).toEqual([]);
  });

  it.each([
    [
      'in one place',
      "app.get('/', async (req, res) => { const p = getPool(); res.json(await p.query('select a from t')); await p.end(); });",
    ],
    [
      'with `using`',
      "app.get('/', async (req, res) => { await using p = getPool(); res.json(await p.query('select a from t')); });",
    ],
    [
      'in one of two places',
      "app.get('/', async (req, res) => { res.json(await getPool().query('select a from t')); });\napp.get('/b', async (req, res) => { const p = getPool(); res.json(await p.query('select b from t')); await p.end(); });",
    ],
  ])('is left alone where a caller here closes what it gets: %s', (_, callers) => {
    expect(
      suggestionsIn(`import { Pool } from 'pg';\nexport function getPool() { return new Pool(); }\n${app}${callers}`),
    ).toEqual([]);
  });

  it('keeps its client with what its callers do, where this file shows all of them', () => {
    const code = `import { Pool } from 'pg';\nfunction getPool() { return new Pool(); }\n${app}app.get('/', async (req, res) => { const p = getPool(); res.json(await p.query('select a from t')); await p.end(); });`;
    expect(suggestionsIn(code)).toEqual(['Create the pool once at module scope, and no longer close it.']);
  });
});
