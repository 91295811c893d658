import { testRule } from './test-rule.ts';

const pg = { label: 'new Pool()', module: 'pg', noun: 'connection pool' };
const express = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";
const mongo = "import { MongoClient } from 'mongodb';\n";
const inGet = { often: 'once per request', because: 'it stands in a handler of `app.get` (Express)' };
const any = { evidence: 'any' };

testRule('no-broken-client-cache', {
  reports: {
    'the variable that is tested is new on each call': {
      code: `${express}app.get('/', async (req, res) => {\n  let pool;\n  if (!pool) pool = «new Pool»({ max: 5 }); // report: no-broken-client-cache; repair: variable moved\n  res.json(await pool.query('SELECT * FROM a'));\n});`,
      messageId: 'local',
      data: { advice: 'Declare `pool` outside of the function', ...pg, holder: 'pool' },
      suggestions: 1,
    },
    'a memo inside of a getter that anybody may call': {
      code: "import { Pool } from 'pg';\nexport function getPool() {\n  let pool = null;\n  pool ??= «new Pool»(); // report: no-broken-client-cache; repair: suggested variable moved\n  return pool;\n}",
      messageId: 'local',
      data: { advice: 'Declare `pool` outside of the function, and let no caller close it', ...pg, holder: 'pool' },
      suggestions: 1,
    },
    'the request is not there on the next request': {
      code: `${express}app.get('/', async (req, res) => {\n  if (!req.db) req.db = «new Pool»(); // report: no-broken-client-cache; repair: none\n  res.json(await req.db.query('SELECT * FROM a'));\n});`,
      messageId: 'request',
      data: { advice: 'Keep it at module scope', ...pg, holder: 'req.db' },
    },
    'each request puts a new one over the one that is there': {
      code: `${express}let pool;\napp.get('/', async (req, res) => {\n  pool = «new Pool»(); // report: no-broken-client-cache; repair: assigned once\n  res.json(await pool.query('SELECT * FROM a'));\n});`,
      messageId: 'overwritten',
      data: { advice: 'Create it only where `pool` is empty', ...pg, ...inGet, holder: 'pool' },
      suggestions: 1,
    },
    'two requests that come at the same time both connect': {
      code: `${mongo}import express from 'express';\nconst app = express();\nlet client;\nasync function getClient() {\n  if (!client) client = await «MongoClient.connect»('mongodb://db'); // report: no-broken-client-cache; repair: none\n  return client;\n}\napp.get('/', async (req, res) => {\n  const db = await getClient();\n  res.json(await db.db().collection('a').findOne());\n});`,
      messageId: 'race',
      data: {
        advice: 'Keep the promise, which is there at once',
        label: 'MongoClient.connect()',
        module: 'mongodb',
        noun: 'connection pool',
        holder: 'client',
      },
    },
    'what is awaited before the creation lets others in as well': {
      options: any,
      code: "import { Pool } from 'pg';\nimport { secret } from './secret.js';\nlet pool;\nexport async function getPool() {\n  if (pool) return pool;\n  const password = await secret();\n  pool = «new Pool»({ password }); // report: no-broken-client-cache; recommended: none; repair: none\n  return pool;\n}",
      messageId: 'race',
      data: { advice: 'Keep the promise, which is there at once', ...pg, holder: 'pool' },
    },
    '??= with an await on its right side': {
      options: any,
      code: `${mongo}let client;\nexport async function getClient() {\n  return (client ??= await «MongoClient.connect»('mongodb://db')); // report: no-broken-client-cache; recommended: none; repair: none\n}`,
      messageId: 'race',
      data: {
        advice: 'Keep the promise, which is there at once',
        label: 'MongoClient.connect()',
        module: 'mongodb',
        noun: 'connection pool',
        holder: 'client',
      },
    },
    'a client that reconnects by itself is made again beside the old one': {
      code: "import mqtt from 'mqtt';\nlet client;\nexport function getClient() {\n  if (!client || !client.connected) client = «mqtt.connect»('mqtt://broker'); // report: no-broken-client-cache; repair: suggested presence asked\n  return client;\n}",
      messageId: 'recreated',
      data: {
        advice: 'Test only whether there is one, or close it first',
        label: 'mqtt.connect()',
        module: 'mqtt',
        noun: 'connection',
        holder: 'client',
        test: '!client || !client.connected',
      },
      suggestions: 1,
    },
    'a key with the time in it': {
      code: "import { Pool } from 'pg';\nconst pools = new Map();\nexport function getPool(tenant) {\n  const key = `${tenant}-${Date.now()}`;\n  if (!pools.has(key)) pools.set(key, «new Pool»({ database: tenant })); // report: no-broken-client-cache; repair: none\n  return pools.get(key);\n}",
      messageId: 'key',
      data: { advice: 'Use a key that is the same for the same client', ...pg, holder: 'pools', key: 'key' },
    },
    'an object as the key of a map': {
      code: "import { Pool } from 'pg';\nconst pools = new Map();\nexport function getPool(host, port) {\n  const key = { host, port };\n  let pool = pools.get(key);\n  if (!pool) {\n    pool = «new Pool»({ host, port }); // report: no-broken-client-cache; repair: none\n    pools.set(key, pool);\n  }\n  return pool;\n}",
      messageId: 'key',
      data: { advice: 'Use a key that is the same for the same client', ...pg, holder: 'pools', key: 'key' },
    },
    'getInstance makes one each time': {
      code: "import { Pool } from 'pg';\nexport class Database {\n  pool = «new Pool»(); // report: no-broken-client-cache; repair: none\n  static getInstance() {\n    return new Database();\n  }\n}",
      messageId: 'instance',
      data: {
        advice: 'Keep the first one and return it again, and let no caller close it',
        ...pg,
        holder: 'Database.getInstance',
      },
    },
    'a flag says that it is connected, and each query closes it': {
      code: "import mysql from 'mysql2/promise';\nexport class Connector {\n  #connected = false;\n  async connect() {\n    this.client = await «mysql.createConnection»({ host: 'db' }); // report: no-broken-client-cache; repair: none\n    this.#connected = true;\n  }\n  async query(sql) {\n    try {\n      if (!this.#connected) await this.connect();\n      return await this.client.query(sql);\n    } finally {\n      if (this.client) {\n        await this.client.end();\n        this.#connected = false;\n      }\n    }\n  }\n}",
      messageId: 'closed',
      data: {
        advice: 'Take it from a pool (`createPool`) that is created once',
        label: 'mysql.createConnection()',
        module: 'mysql2/promise',
        noun: 'connection',
        holder: 'this.client',
        name: '`query`',
      },
    },
    'the pool of the process, closed by each query': {
      code: "import sql from 'mssql';\nexport class Connector {\n  async connect() {\n    this.pool = await «sql.connect»({ server: 'db' }); // report: no-broken-client-cache; repair: none\n  }\n  async runQuery(text) {\n    try {\n      if (!this.pool) await this.connect();\n      return await this.pool.request().query(text);\n    } finally {\n      await this.pool.close();\n      this.pool = null;\n    }\n  }\n}",
      messageId: 'closed',
      data: {
        advice: 'Leave it open, and close it when the process ends',
        label: 'sql.connect()',
        module: 'mssql',
        noun: 'connection pool',
        holder: 'this.pool',
        name: '`runQuery`',
      },
    },
    'a module client that each call connects and closes': {
      code: `${mongo}const client = «new MongoClient»('mongodb://db'); // report: no-broken-client-cache; repair: none\nexport async function findUser(id) {\n  try {\n    await client.connect();\n    return await client.db().collection('users').findOne({ id });\n  } finally {\n    await client.close();\n  }\n}`,
      messageId: 'closed',
      data: {
        advice: 'Leave it open, and close it when the process ends',
        label: 'new MongoClient()',
        module: 'mongodb',
        noun: 'connection pool',
        holder: 'client',
        name: '`findUser`',
      },
    },
    'a handler closes the pool of all requests': {
      code: `${express}const pool = new Pool();\napp.get('/', async (req, res) => {\n  res.json(await pool.query('SELECT * FROM a'));\n  await «pool.end()»; // report: no-broken-client-cache; repair: suggested close removed\n});`,
      messageId: 'closedForAll',
      data: { advice: 'Close it when the process ends', module: 'pg', close: 'pool.end()', ...inGet },
      suggestions: 1,
    },
  },
  accepts: {
    'it is asked again after what was awaited': {
      options: any,
      code: `${mongo}import { secret } from './secret.js'; let client; export async function getClient() { if (client) return client; const url = await secret(); if (client) return client; client = new MongoClient(url); return client; } // silent: kept, an earlier return on \`client\` guards it`,
    },
    'the old one is in hand before the new one comes': `${express}let pool = new Pool(); app.post('/reload', async (req, res) => { const old = pool; pool = new Pool(); await old.end(); res.end(); }); // silent: kept, it belongs to the module / silent: kept, it takes the place of the old one, which is closed`,
    'the old one is closed before the new one comes': `${express}let pool = new Pool(); app.post('/reload', async (req, res) => { await pool.end(); pool = new Pool(); res.end(); }); // silent: kept, it belongs to the module / silent: kept, it takes the place of the old one, which is closed`,
    'a key that is the same all day':
      "import { Pool } from 'pg'; const pools = new Map(); export function getPool() { const key = new Date().getDay(); if (!pools.has(key)) pools.set(key, new Pool()); return pools.get(key); } // silent: kept, a test of `!pools.has(key)` guards it",
    'a key that is the same for a minute':
      "import { Pool } from 'pg'; const pools = new Map(); export function getPool() { const key = Math.floor(Date.now() / 60000); if (!pools.has(key)) pools.set(key, new Pool()); return pools.get(key); } // silent: kept, a test of `!pools.has(key)` guards it",
    'the pool of the process may be asked for on each request': `${express}import sql from 'mssql'; app.get('/', async (req, res) => { const pool = await sql.connect({ server: 'db' }); res.json(await pool.query('SELECT * FROM a')); }); // silent: no connections, it opens no connections of its own`,
    'a class that returns its one instance': {
      options: any,
      code: "import { Pool } from 'pg'; import { secret } from './secret.js'; let one; export class Database { constructor() { if (!Database.made) { this.pool = new Pool(); Database.made = this; } return Database.made; } static async get() { if (!one) { await secret(); one = new Database(); } return one; } } // silent: kept, its constructor gives the one instance again",
    },
    'a module variable keeps it':
      "import { Pool } from 'pg'; let pool; export function getPool() { if (!pool) pool = new Pool(); return pool; } // silent: kept, a test of `!pool` guards it",
    'a local that a loop fills once':
      "import { Pool } from 'pg'; export async function copy(rows) { let pool; for (const row of rows) { if (!pool) pool = new Pool(); await pool.query(row); } } // report: no-single-use-client; repair: suggested variable moved",
    'a local that may come with a value':
      "import { Pool } from 'pg'; import { find } from './pools.js'; export function getPool() { let pool = find(); if (!pool) pool = new Pool(); return pool; } // report: no-uncached-client-factory; recommended: none; repair: none",
    'a local with two ways to be filled':
      "import { Pool } from 'pg'; export function getPool(given) { let pool; if (given) pool = given; if (!pool) pool = new Pool(); return pool; } // silent: returned, it is returned, and no caller in this file runs again and again",
    'a closure keeps it':
      "import { Pool } from 'pg'; export function makeGet() { let pool; return () => { if (!pool) pool = new Pool(); return pool; }; } // silent: kept, a test of `!pool` guards it",
    'the promise is kept': `${mongo}let connecting; export async function getClient() { connecting ??= MongoClient.connect('mongodb://db'); return await connecting; } // silent: kept, it is assigned only where nothing is there yet`,
    'the promise is kept beside the client': {
      options: any,
      code: `${mongo}let client; let connecting; export async function getClient() { if (client) return client; if (!connecting) connecting = MongoClient.connect('mongodb://db'); client = await connecting; return client; } // silent: kept, a test of \`!connecting\` guards it`,
    },
    'another variable tells those who come meanwhile': {
      options: any,
      code: `${mongo}let client; let busy = false; export async function getClient() { if (client || busy) return client; busy = true; client = await MongoClient.connect('mongodb://db'); return client; } // silent: kept, an earlier return on \`client || busy\` guards it`,
    },
    'a lock lets one caller through': {
      options: any,
      code: `${mongo}import { mutex } from './mutex.js'; let client; export async function getClient() { return mutex.runExclusive(async () => { if (!client) client = await MongoClient.connect('mongodb://db'); return client; }); } // silent: kept, a test of \`!client\` guards it`,
    },
    'a Lambda function handles one event at a time': {
      options: any,
      code: `${mongo}import type { APIGatewayProxyHandler } from 'aws-lambda';\nlet client: MongoClient;\nexport const handler: APIGatewayProxyHandler = async () => {\n  if (!client) client = await MongoClient.connect('mongodb://db'); // silent: kept, a test of \`!client\` guards it\n  return { statusCode: 200, body: '' };\n};`,
    },
    'at start-up nobody else asks': {
      options: any,
      code: `${mongo}let client; async function connect() { if (!client) client = await MongoClient.connect('mongodb://db'); } await connect(); export { client }; // silent: kept, a test of \`!client\` guards it`,
    },
    'nobody in this file calls it, so nobody knows of callers at the same time': `${mongo}let client; export async function getClient() { if (!client) client = await MongoClient.connect('mongodb://db'); return client; } // report: no-broken-client-cache; recommended: none; repair: none`,
    'the old one is closed before it is made again':
      "import mqtt from 'mqtt'; let client; export function getClient() { if (!client || !client.connected) { client?.end(); client = mqtt.connect('mqtt://broker'); } return client; } // silent: kept, a test of `!client || !client.connected` guards it",
    'a client that was closed for good is made again':
      "import { createClient } from 'redis'; let client; export function getClient() { if (!client || !client.isOpen) client = createClient(); return client; } // silent: kept, a test of `!client || !client.isOpen` guards it",
    'a status that tells the end':
      "import Redis from 'ioredis'; let client; export function getClient() { if (!client || client.status === 'end') client = new Redis(); return client; } // silent: kept, a test of `!client || client.status === 'end'` guards it",
    'a pool that was closed is made again':
      "import sql from 'mssql'; let pool; export async function getPool() { if (!pool || !pool.connected) pool = new sql.ConnectionPool('x'); return pool; } // silent: kept, a test of `!pool || !pool.connected` guards it",
    'a registry whose users know the key':
      "import { Pool } from 'pg'; import { randomUUID } from 'node:crypto'; const pools = new Map(); export function open() { const id = randomUUID(); if (!pools.has(id)) pools.set(id, new Pool()); return id; } export const query = (id, sql) => pools.get(id).query(sql); // silent: kept, it is found again by the key that `open` returns",
    'a key made from what it is given':
      "import { Pool } from 'pg'; const pools = new Map(); export function getPool(host) { const key = JSON.stringify({ host }); if (!pools.has(key)) pools.set(key, new Pool({ host })); return pools.get(key); } // silent: kept, a test of `!pools.has(key)` guards it",
    'getInstance keeps the first one':
      "import { Pool } from 'pg'; export class Database { pool = new Pool(); static #one; static getInstance() { return (this.#one ??= new Database()); } } // silent: kept, it is assigned only where nothing is there yet",
    'closing is what the function is for': `${mongo}const client = new MongoClient('mongodb://db'); export async function disconnect() { await client.close(); } // silent: kept, it belongs to the module`,
    'it is closed when something failed': `${mongo}let client; export async function find(id) { if (!client) client = new MongoClient('mongodb://db'); try { return await client.db().collection('a').findOne({ id }); } catch (error) { await client.close(); client = undefined; throw error; } } // silent: kept, a test of \`!client\` guards it`,
    'a job that runs once may close': `${mongo}const client = new MongoClient('mongodb://db'); async function run() { await client.connect(); await client.db().collection('a').insertOne({}); await client.close(); } run(); // silent: kept, it belongs to the module`,
    'a signal handler closes': `${express}const pool = new Pool(); process.on('SIGTERM', async () => { await pool.query('SELECT * FROM a'); await pool.end(); }); // silent: kept, it belongs to the module`,
    'a route that ends the process': `${express}const pool = new Pool(); app.post('/restart', async (req, res) => { await pool.query('SELECT * FROM a'); await pool.end(); process.exit(0); }); // silent: kept, it belongs to the module`,
    'a collection keeps what was there': `${express}const pools = []; app.get('/', (req, res) => { if (req.query.add) pools.push(1); res.end(); }); export { Pool }; // silent: no client, the list is given a number`,
    'a health check opens its own':
      "import { Client } from 'pg'; let client; export async function checkDatabase() { client = new Client(); await client.connect(); await client.query('SELECT 1'); await client.end(); } // silent: probe, it asks for nothing that is stored",
  },
});
