interface TypedProgram {
  readonly code: string;
  /** How many different repaired texts there are at least. */
  readonly repairs: number;
  /** Whether it is asked for caps. */
  readonly caps?: boolean;
}

const express = "import express from 'express';\n";

/** A handler around a body, with what it imports. */
function handler(imports: string, body: string, above = ''): string {
  return `${express}${imports}\nconst app = express();\n${above}\napp.get('/:id', async (req, res) => {\n${body
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')}\n});\n`;
}

const one = (code: string, repairs = 1): TypedProgram => ({ code, repairs });
const capped = (code: string, repairs = 1): TypedProgram => ({ code, repairs, caps: true });

/** Name = the library and the form; each is free of type errors as it stands. */
export const programs: Readonly<Record<string, TypedProgram>> = {
  'pg, named import': one(
    handler(
      "import { Pool } from 'pg';\n",
      "const pool = new Pool({ max: 2 });\nres.json((await pool.query('SELECT * FROM a')).rows);",
    ),
  ),
  'pg, default import': one(
    handler(
      "import pg from 'pg';\n",
      "const pool = new pg.Pool({ host: process.env.HOST });\nres.json((await pool.query('SELECT * FROM a')).rows);",
    ),
  ),
  'pg, namespace import': one(
    handler(
      "import * as pg from 'pg';\n",
      "const pool = new pg.Pool({ host: process.env.HOST });\nres.json((await pool.query('SELECT * FROM a')).rows);",
    ),
  ),
  'pg, a type-only import beside it': one(
    handler(
      "import type { PoolConfig } from 'pg';\nimport { Pool } from 'pg';\n",
      "const options: PoolConfig = { host: process.env.HOST };\nconst pool = new Pool(options);\nres.json((await pool.query('SELECT * FROM a')).rows);",
    ),
  ),
  'pg, closed in `finally`': one(
    handler(
      "import { Pool } from 'pg';\n",
      "const pool = new Pool({ host: process.env.HOST });\ntry {\n  const { rows } = await pool.query<{ a: number }>('SELECT * FROM a');\n  res.json(rows.map(({ a }) => a + 1));\n} finally {\n  await pool.end();\n}",
    ),
  ),
  'pg, a single connection': one(
    handler(
      "import { Client } from 'pg';\n",
      "const client = new Client({ host: process.env.HOST });\nawait client.connect();\ntry {\n  res.json((await client.query('SELECT * FROM a')).rows);\n} finally {\n  await client.end();\n}",
    ),
  ),
  'pg, a single connection without `try`': one(
    handler(
      "import pg from 'pg';\n",
      "const client = new pg.Client();\nawait client.connect();\nconst { rows } = await client.query<{ a: string }>('SELECT * FROM a');\nawait client.end();\nres.json(rows);",
    ),
  ),
  'pg, one pool for each tenant': one(
    handler(
      "import { Pool } from 'pg';\n",
      'res.json(await load({ host: String(req.params.id), port: 5432 }));',
      "\ninterface Tenant {\n  readonly host: string;\n  readonly port?: number;\n}\n\nasync function load(tenant: Tenant) {\n  const pool = new Pool({ host: tenant.host, port: tenant.port });\n  return (await pool.query('SELECT * FROM a')).rows;\n}\n",
    ),
  ),
  'mysql2, a pool': one(
    handler(
      "import mysql from 'mysql2/promise';\n",
      "const pool = mysql.createPool({ host: process.env.HOST });\nconst [rows] = await pool.query('SELECT * FROM a');\nres.json(rows);",
    ),
  ),
  'mysql2, a pool by name': one(
    handler(
      "import { createPool } from 'mysql2/promise';\nimport type { RowDataPacket } from 'mysql2';\n",
      "const pool = createPool(process.env.URL ?? '');\nconst [rows] = await pool.query<RowDataPacket[]>('SELECT * FROM a');\nawait pool.end();\nres.json(rows.length);",
    ),
  ),
  'mysql2, a single connection': one(
    handler(
      "import mysql from 'mysql2/promise';\n",
      "const connection = await mysql.createConnection({ host: process.env.HOST });\nconst [rows] = await connection.execute('SELECT * FROM a');\nawait connection.end();\nres.json(rows);",
    ),
  ),
  'redis, whose type is inferred from its options': one(
    handler(
      "import { createClient } from 'redis';\n",
      "const client = createClient({ url: process.env.REDIS_URL });\nclient.on('error', console.error);\nawait client.connect();\nconst value: string | null = await client.get('a');\nawait client.quit();\nres.json(value);",
    ),
  ),
  'redis, made and connected at once': one(
    handler(
      "import { createClient } from 'redis';\n",
      "const client = await createClient().on('error', console.error).connect();\nres.json(await client.hGetAll('a'));\nawait client.close();",
    ),
  ),
  'redis, one for each region': one(
    handler(
      "import { createClient } from 'redis';\n",
      "res.json(await hit(req.params.id === 'eu' ? 'eu' : 'us'));",
      "\nasync function hit(region: 'eu' | 'us') {\n  const client = createClient({ url: `redis://${region}.cache` });\n  await client.connect();\n  const value: string | null = await client.get('a');\n  await client.quit();\n  return value;\n}\n",
    ),
  ),
  ioredis: one(
    handler(
      "import { Redis } from 'ioredis';\n",
      "const redis = new Redis({ host: process.env.HOST });\nconst value: string | null = await redis.get('a');\nawait redis.quit();\nres.json(value);",
    ),
  ),
  'mongodb, connected by the class': one(
    handler(
      "import { MongoClient } from 'mongodb';\n",
      "const client = await MongoClient.connect('mongodb://localhost');\nres.json(await client.db('a').collection<{ a: number }>('b').find({ a: 1 }).toArray());\nawait client.close();",
    ),
  ),
  'mongodb, connected in a `try`': one(
    handler(
      "import { MongoClient } from 'mongodb';\n",
      "const client = new MongoClient(process.env.MONGO_URL ?? '');\ntry {\n  await client.connect();\n  res.json(await client.db('a').collection('b').findOne());\n} catch (error) {\n  res.status(500).send(String(error));\n} finally {\n  await client.close();\n}",
    ),
  ),
  'mongodb, a variable that is filled in the `try`': one(
    handler(
      "import { MongoClient } from 'mongodb';\n",
      "let client: MongoClient | undefined;\ntry {\n  client = await MongoClient.connect(process.env.MONGO_URL ?? '');\n  res.json(await client.db('a').collection('b').findOne());\n} finally {\n  await client?.close();\n}",
    ),
    0,
  ),
  'mongodb, lent to each request': one(
    handler(
      "import { MongoClient } from 'mongodb';\n",
      "res.json(await new Store('mongodb://a', { name: 'a', version: '1' }).all());",
      "\nclass Store {\n  constructor(\n    private readonly url: string,\n    private readonly info: { name: string; version: string },\n  ) {}\n\n  async all() {\n    const client = new MongoClient(this.url, { driverInfo: this.info });\n    try {\n      return await client.db('a').collection('b').find().toArray();\n    } finally {\n      await client.close();\n    }\n  }\n}\n",
    ),
  ),
  'undici, a pool of one origin': one(
    handler(
      "import { Pool } from 'undici';\n",
      "const pool = new Pool('http://a', { connections: 2 });\nconst { body } = await pool.request({ path: '/', method: 'GET' });\nres.json(await body.json());",
    ),
  ),
  'undici, a dispatcher in the options': one(
    handler(
      "import { Agent, fetch } from 'undici';\n",
      "const answer = await fetch('http://a', { dispatcher: new Agent({ connect: { timeout: Number(process.env.T) } }) });\nres.json(await answer.json());",
    ),
  ),
  'undici, one for each time-out': one(
    handler(
      "import { Agent, fetch } from 'undici';\n",
      "const timeout = Number(req.query.timeout);\nconst answer = await fetch('http://a', { dispatcher: new Agent({ headersTimeout: timeout }) });\nres.json(await answer.json());",
    ),
  ),
  'node:http, an agent by namespace': one(
    handler(
      "import * as http from 'node:http';\n",
      "http.get('http://a', { agent: new http.Agent({ maxSockets: Number(process.env.MAX) }) }, (up) => up.pipe(res));",
    ),
  ),
  'node:https, an agent by name': one(
    handler(
      "import { Agent, get } from 'node:https';\n",
      "const agent = new Agent({ maxSockets: 5 });\nget('https://a', { agent }, (up) => up.pipe(res));",
    ),
  ),
  'node:https, caps of an agent': capped(
    "import https from 'node:https';\nexport const agent = new https.Agent({ keepAlive: true });\n",
    2,
  ),
  'node:http, caps of an agent whose options are typed': capped(
    "import http from 'node:http';\nconst options: http.AgentOptions = { keepAlive: true, timeout: 5 };\nexport const agent = new http.Agent(options);\nexport const other = { ...options };\n",
    2,
  ),
  'pg, the cap of a pool': capped("import { Pool } from 'pg';\nexport const pool = new Pool({ max: 1000 });\n"),
  'knex, the cap of its pool': capped(
    "import knex from 'knex';\nexport const db = knex({ client: 'pg', pool: { min: 0, max: 1000 } });\n",
  ),
  'drizzle-orm, the cap of its pool': capped(
    "import { drizzle } from 'drizzle-orm/node-postgres';\nexport const db = drizzle({ connection: { host: 'db', max: 1000 } });\n",
  ),
  'redis, the cap of a pool': capped(
    "import { createClientPool } from 'redis';\nexport const pool = createClientPool({ url: process.env.URL }, { maximum: 5000 });\n",
  ),
  'axios, an agent in an instance': one(
    handler(
      "import https from 'node:https';\nimport axios from 'axios';\n",
      "const api = axios.create({ baseURL: 'https://a', httpsAgent: new https.Agent({ keepAlive: true }) });\nres.json((await api.get<{ a: number }>('/')).data.a);",
    ),
  ),
  'nodemailer, whose overloads differ in what they return': one(
    handler(
      "import nodemailer from 'nodemailer';\n",
      "const transport = nodemailer.createTransport({ host: process.env.SMTP_HOST, port: 25 });\nconst { messageId } = await transport.sendMail({ to: 'a@a', from: 'b@b', text: 'a' });\nres.json(messageId);",
    ),
  ),
  '@aws-sdk/client-s3': one(
    handler(
      "import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';\n",
      'const s3 = new S3Client({ region: process.env.REGION });\nconst { Buckets } = await s3.send(new ListBucketsCommand({}));\nres.json(Buckets);',
    ),
  ),
  '@aws-sdk/client-s3, one for each region': one(
    handler(
      "import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';\n",
      'const s3 = new S3Client({ region: `${req.params.id}` });\nconst { Buckets } = await s3.send(new ListBucketsCommand({}));\nres.json(Buckets);',
    ),
  ),
  'drizzle-orm, whose type is that of the schema': one(
    handler(
      "import { drizzle } from 'drizzle-orm/node-postgres';\nimport { integer, pgTable } from 'drizzle-orm/pg-core';\nimport { Pool } from 'pg';\n",
      'const db = drizzle(new Pool({ host: process.env.HOST }), { schema: { a } });\nconst rows: { id: number | null }[] = await db.query.a.findMany();\nres.json(rows);',
      "\nexport const a = pgTable('a', { id: integer() });\n",
    ),
  ),
  'drizzle-orm, which makes the pool itself': one(
    handler(
      "import { drizzle } from 'drizzle-orm/node-postgres';\nimport { integer, pgTable } from 'drizzle-orm/pg-core';\n",
      "const db = drizzle(process.env.URL ?? '');\nconst rows: { id: number | null }[] = await db.select().from(a);\nres.json(rows);",
      "\nexport const a = pgTable('a', { id: integer() });\n",
    ),
    0,
  ),
  'kysely, with a type argument': one(
    handler(
      "import { Kysely, PostgresDialect } from 'kysely';\nimport { Pool } from 'pg';\n",
      "const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool({ host: process.env.HOST }) }) });\nconst rows: { id: number }[] = await db.selectFrom('a').selectAll().execute();\nres.json(rows);",
      '\ninterface Tables {\n  a: { id: number };\n}\n',
    ),
    0,
  ),
  knex: one(
    handler(
      "import knex from 'knex';\n",
      "const db = knex.default({ client: 'pg', connection: process.env.URL });\nres.json(await db<{ id: number }>('a').select('id'));\nawait db.destroy();",
    ),
    0,
  ),
  'postgres, a tag with a type argument': one(
    handler(
      "import postgres from 'postgres';\n",
      "const sql = postgres(process.env.URL ?? '', { max: 2 });\nconst rows = await sql<{ a: number }[]>`SELECT ${1}`;\nawait sql.end();\nres.json(rows);",
    ),
  ),
  'a function of the file that makes it': one(
    handler(
      "import { Pool } from 'pg';\n",
      "res.json((await db().query('SELECT * FROM a')).rows);",
      '\nfunction db(): Pool {\n  return new Pool({ host: process.env.HOST });\n}\n',
    ),
  ),
  'a type assertion': one(
    handler(
      "import { Pool } from 'pg';\n",
      "const pool = new Pool({ host: process.env.HOST }) as Pick<Pool, 'query'>;\nres.json((await pool.query('SELECT * FROM a')).rows);",
    ),
  ),
  'an annotated variable': one(
    handler(
      "import { Pool } from 'pg';\n",
      "const pool: Pick<Pool, 'query'> = new Pool({ host: process.env.HOST });\nres.json((await pool.query('SELECT * FROM a')).rows);",
    ),
  ),
  '`await using`': one(
    handler(
      "import { MongoClient } from 'mongodb';\n",
      "await using client = new MongoClient('mongodb://a');\nres.json(await client.db('a').collection('b').findOne());",
    ),
    0,
  ),
  'an address that the program looks up': one(
    handler(
      "import { MongoClient } from 'mongodb';\n",
      "const url = await address();\nif (!url) {\n  res.sendStatus(500);\n  return;\n}\nconst client = new MongoClient(url);\ntry {\n  await client.connect();\n  res.json(await client.db('a').collection('b').findOne());\n} finally {\n  await client.close();\n}",
      '\nasync function address() {\n  if (process.env.HOST) return `mongodb://${process.env.HOST}`;\n  return null;\n}\n',
    ),
  ),
  'a route of Next.js': one(
    "import { Pool } from 'pg';\n\nexport async function GET() {\n  const pool = new Pool({ host: process.env.HOST });\n  return Response.json((await pool.query('SELECT * FROM a')).rows);\n}\n",
    0,
  ),
};
