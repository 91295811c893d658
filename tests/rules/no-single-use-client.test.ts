import { testRule } from './test-rule.ts';

const client = {
  label: 'new Client()',
  module: 'pg',
  noun: 'connection',
  advice: 'Take it from a pool (`Pool`) that is created once',
};
const agent = { label: 'new https.Agent()', module: 'https', noun: 'sockets' };

testRule('no-single-use-client', {
  reports: {
    'connect, use, close': {
      code: `import { Client } from 'pg';
export async function loadUser(id) {
  const client = «new Client»(id); // report: no-single-use-client; repair: none
  await client.connect();
  try { return await client.query('select $1', [id]); } finally { await client.end(); }
}`,
      messageId: 'singleUse',
      data: { ...client, name: '`loadUser`' },
    },
    'a wrapper that lends it to a callback': {
      code: `import { Client } from 'pg';
export async function withDb(url, run) { const c = «new Client»(url); await c.connect(); try { return await run(c); } finally { await c.end(); } } // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...client, name: '`withDb`' },
    },
    'a client that a call waits for': {
      code: `import { Client } from 'pg';
export async function report(sql) { const c = «new Client»(); await c.connect(); return await print(c, sql); } // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...client, name: '`report`' },
    },
    'an agent in the options of a request that is returned': {
      code: `import https from 'node:https';
import axios from 'axios';
export const load = (url) => { const httpsAgent = «new https.Agent»({ host: url }); return axios.get(url, { httpsAgent }); }; // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...agent, name: '`load`', advice: 'Keep one for each set of options and reuse it' },
    },
    'an agent in the options of one request': {
      code: `import https from 'node:https';
import axios from 'axios';
export const load = (url) => axios.get(url, { httpsAgent: «new https.Agent»({ host: url }) }); // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...agent, name: '`load`', advice: 'Keep one for each set of options and reuse it' },
    },
    'a promise around the one query of a connection': {
      code: `import { Client } from 'pg';
export function query(sql) { const c = «new Client»(); c.connect(); return new Promise((resolve, reject) => { c.query(sql, (e, r) => { c.end(); if (e) reject(e); else resolve(r); }); }); } // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...client, name: '`query`' },
    },
    'a private factory whose callers drop the client': {
      code: `import { Client } from 'pg';
export class Store { open() { return «new Client»(this.url); } async get(k) { const c = this.open(); await c.connect(); const r = await c.query(k); await c.end(); return r; } } // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...client, name: '`get`' },
    },
    'a client that is taken out of what a function of this file packs': {
      code: `import { Client } from 'pg';
const prepare = (url) => { const client = «new Client»(url); const args = { client, table: 't' }; return { client, args }; }; // report: no-single-use-client; repair: none
export async function upsert(url, rows) { const { client, args } = prepare(url); const store = new Store(args); await store.add(rows); await client.end(); }`,
      messageId: 'singleUse',
      data: { ...client, name: '`upsert`' },
    },
    'a client that is packed as it is made, and renamed': {
      code: `import { Client } from 'pg';
const open = async (url) => ({ db: «new Client»(url), url }); // report: no-single-use-client; repair: none
export async function load(url, id) { const { db: client } = await open(url); const rows = await client.query(id); await client.end(); return rows; }`,
      messageId: 'singleUse',
      data: { ...client, name: '`load`' },
    },
    'a member of an object that is dropped too': {
      code: `import { Client } from 'pg';
import { Store } from './store';
export async function removeAll(url, ids) { const client = «new Client»(url); const store = new Store({ client }); store.remove = async (id) => { await store.check(); await client.query(id); }; await store.remove(ids[0]); } // report: no-single-use-client; repair: none`,
      messageId: 'singleUse',
      data: { ...client, name: '`removeAll`' },
    },
  },
  accepts: {
    'a client that something else holds from now on':
      "import * as ld from '@launchdarkly/node-server-sdk'; export class Flags { async enableFor(app) { const client = ld.init('key'); await client.waitForInitialization(); app.locals.flags = client; } } // silent: unknown, `app` holds it from now on, and this file does not tell how often that is",
    'an agent in the options of what is made and returned':
      "import { HttpsProxyAgent } from 'https-proxy-agent'; import logo from 'metascraper-logo'; export const favicon = () => logo({ gotOpts: { agent: { https: new HttpsProxyAgent('http://proxy') } } }); // silent: unknown, what is returned goes on using it, and this file does not tell how often it is made",
    'a database of the client that a module exports':
      "const { MongoClient } = require('mongodb'); module.exports = async (bot) => { const client = await MongoClient.connect(bot.uri); try { const db = client.db('bot'); return db; } catch (error) { console.log(error); } }; // silent: returned, it is returned, and no caller in this file runs again and again",
    'a database that is kept':
      "import { MongoClient } from 'mongodb'; let db; export async function getDb() { if (db) return db; const client = new MongoClient('x'); await client.connect(); db = client.db('shop'); return db; } // report: no-broken-client-cache; recommended: none; repair: none",
    'a client that is taken out of a package and kept':
      "import { Client } from 'pg'; const open = (url) => ({ client: new Client(url) }); export const all = []; export async function load(url) { const { client } = open(url); all.push(client); return client.query('x'); } // silent: unknown, the list holds it from now on, and this file does not tell how often that is",
    'a package that somebody else goes on using':
      "import { Client } from 'pg'; import { use } from './x'; const open = (url) => { const client = new Client(url); return { client, args: { client } }; }; export async function load(url) { const { client, args } = open(url); await client.query('x'); return { args }; } // silent: returned, it is returned, and no caller in this file runs again and again",
    'a member of an object that is returned':
      "import { Client } from 'pg'; import { Store } from './store'; export async function load(url) { const client = new Client(url); const store = new Store(); store.find = (id) => client.query(id); await store.find('x'); return store; } // silent: unknown, what is returned goes on using it, and this file does not tell how often it is made",
    'a member of an object that goes on working':
      "import { Client } from 'pg'; import { Store } from './store'; export async function load(url) { const client = new Client(url); const store = new Store(); store.find = (id) => client.query(id); return store.watch(); } // silent: unknown, `store` may go on using it, and this file does not tell how often it is made",
    'a member of an object that is handed on':
      "import { Client } from 'pg'; import { Store, serve } from './store'; export async function load(url) { const client = new Client(url); const store = new Store(); store.find = (id) => client.query(id); serve(store); } // silent: unknown, `serve` may go on using it, and this file does not tell how often it is made",
    'a member of an object that another function reads':
      "import { Client } from 'pg'; import { Store, later } from './store'; export async function load(url) { const client = new Client(url); const store = new Store(); store.find = (id) => client.query(id); later(() => store.find('x')); } // silent: unknown, `later` may go on using it, and this file does not tell how often it is made",
    'a factory':
      "import { Client } from 'pg'; export function create(url) { return new Client(url); } // silent: returned, it is returned, and no caller in this file runs again and again",
    'a lazy client':
      "import { Pool } from 'pg'; let pool; export async function load(id) { pool ??= new Pool(); return pool.query(id); } // silent: kept, it is assigned only where nothing is there yet",
    'a constructor':
      "import { Pool } from 'pg'; export class Repo { constructor() { const pool = new Pool(); pool.query('x'); } } // silent: unknown, this file does not tell how often instances are made",
    'a function that sets something up':
      "import { Client } from 'pg'; export async function createDatabaseIfNotExists() { const c = new Client(); await c.connect(); await c.query('create database x'); await c.end(); } // silent: set-up, it only creates a database",
    'a check by name':
      "import { Client } from 'pg'; export async function checkDatabase(cfg) { const c = new Client(cfg); await c.connect(); await c.query('show tables'); await c.end(); } // silent: probe, it asks what there is, and its name says that it checks",
    'a probe by what is done':
      "import { Client } from 'pg'; export async function reachable(cfg) { const c = new Client(cfg); await c.connect(); await c.end(); } // silent: probe, it only sees whether it connects",
    'nothing but what the module starts calls it':
      "import { Client } from 'pg'; async function main(id) { async function load() { const c = new Client(); await c.connect(); await c.query(id); await c.end(); } await load(); } main(1); // silent: start-up, the module calls it",
    'a command line parser required with a template':
      "import { Client } from 'pg'; async function load(id) { const c = new Client(); await c.connect(); await c.query(id); await c.end(); } require(`yargs`).command('load <id>', 'loads', {}, (o) => load(o.id)).argv; // silent: unknown, a command line calls it",
    'options that are spread into what is returned':
      "import { createClient } from 'redis'; import { Store } from 'store'; import Limit from 'limit'; export default () => new Limit({ ...options(), max: 1 }); const options = () => { const client = createClient(); client.on('error', log); return { store: new Store({ client }) }; }; // silent: returned, it is returned, and no caller in this file runs again and again",
    'what a factory wraps and returns':
      "import { createPool } from 'mysql2'; import { wrap } from './wrap.js'; export function drizzle(url) { const pool = createPool({ uri: url }); return construct(pool, wrap); } // silent: unknown, what is returned goes on using it, and this file does not tell how often it is made",
    'what a factory wraps, names and returns':
      "import { createPool } from 'mysql2'; export function drizzle(url) { const pool = createPool({ uri: url }); const db = construct(pool); db.mode = 'x'; return db; } // silent: unknown, what is returned goes on using it, and this file does not tell how often it is made",
    'handed to a pool of its own':
      "import http2 from 'node:http2'; export class Manager { lease(url) { const pool = this.poolOf(url); const session = http2.connect(url); pool.offerLast(session); session.ref(); } } // silent: unknown, the pool that it is handed to keeps it",
    'a part of a factory':
      "import { Client } from 'pg'; async function overrides(cfg) { const c = new Client(cfg); await c.connect(); const r = await c.query('x'); await c.end(); return r; } export const createDriver = (cfg) => make(async () => use(await overrides(cfg))); // silent: unknown, it belongs to the making of a driver",
    'stored by way of a member':
      "import { Agent } from 'node:https'; import { request } from './request.js'; export class Client { cache = new Map(); load(opts) { if (this.cache.has(opts.key)) { opts.agent = this.cache.get(opts.key); } else { opts.agent = new Agent({ cert: opts.cert }); this.cache.set(opts.key, opts.agent); } return request(opts); } } // report: require-keep-alive; repair: option passed",
    'a sample that is marked to be shown in a documentation':
      "const { Client } = require('pg');\nexports.load = async (url) => {\n  // [START load_users]\n  const client = new Client(url); // silent: unknown, it is a sample for a documentation\n  await client.query('x');\n  await client.end();\n  // [END load_users]\n};",
    'a script': {
      file: 'scripts/load.ts',
      code: "import { Client } from 'pg'; export async function load(id) { const c = new Client(); await c.connect(); await c.query(id); await c.end(); } // silent: unknown, nothing says how often a script runs it",
    },
    'a cached result':
      "import { Client } from 'pg'; const cache = new Map(); export async function load(k) { if (cache.has(k)) return cache.get(k); const c = new Client(); await c.connect(); const r = await c.query(k); cache.set(k, r); await c.end(); return r; } // silent: kept, an earlier return on `cache.has(k)` lets it run once for each key",
    'a subscriber goes on listening':
      "import { Redis } from 'ioredis'; export async function watch(channel, fn) { const sub = new Redis(); await sub.subscribe(channel); sub.on('message', fn); } // silent: unknown, it goes on listening, and this file does not tell how often it is made",
    'a client that a returned object uses':
      "import { Redis } from 'ioredis'; export function limiter(max) { const redis = new Redis(); return { hit: (ip) => redis.incr(ip) }; } // silent: returned, it is returned, and no caller in this file runs again and again",
    'a client that only signs':
      "import { S3Client } from '@aws-sdk/client-s3'; import { getSignedUrl } from '@aws-sdk/s3-request-presigner'; export const link = (k) => getSignedUrl(new S3Client({}), k); // silent: no connections, it only signs, for which it opens no connection",
    'a function that is called once by the module':
      "import { Client } from 'pg'; async function load() { const c = new Client(); await c.connect(); await c.query('x'); await c.end(); } await load(); // silent: start-up, it runs at start-up",
  },
});
