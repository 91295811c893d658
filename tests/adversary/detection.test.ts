import { describe, expect, it } from 'vitest';
import { answersTo } from '../explained/answer.ts';
import { problemsIn } from '../lint.ts';

/** A program and why the answer is what it is: the reason is the name of the case. */
interface Program {
  readonly code: string;
  readonly file?: string;
}

interface Reported extends Program {
  readonly rule:
    | 'no-broken-client-cache'
    | 'no-client-in-handler'
    | 'no-client-in-loop'
    | 'no-single-use-client'
    | 'no-uncached-client-factory';
  /** What `recommended` says where only names speak for the handler, or where it is a factory; `null` is silence. */
  readonly recommended?: 'no-single-use-client' | null;
}

const app = "import express from 'express';\nconst app = express();\n";
const pg = "import { Pool, Client } from 'pg';\n";
const redis = "import { Redis } from 'ioredis';\n";

/** Programs that do right and look wrong. */
const quiet: Record<string, Program> = {
  'what a middleware factory returns goes on using the client, which came through a helper': {
    code: `import rateLimit from 'express-rate-limit';
import { RedisStore } from 'rate-limit-redis';
import { createClient } from 'redis';
function store() {
  const client = createClient({ url: process.env.REDIS_URL });
  client.connect().catch(console.error);
  return { store: new RedisStore({ sendCommand: (...args) => client.sendCommand(args) }) };
}
export function limiter(max: number) { return rateLimit({ max, ...store() }); }`,
  },
  'a session middleware that is returned has the client in its options': {
    code: `import { createClient } from 'redis';
import session from 'express-session';
export function sessions() {
  const client = createClient();
  return session({ secret: 'x', store: new RedisStore({ client }) });
}`,
  },
  'a service worker that imports nothing': {
    code: `${pg}addEventListener('fetch', (event) => { const c = new Client(); c.query('x'); c.end(); });`,
  },
  'a Worker that only its ambient type tells': {
    code: `${pg}export default {
  async fetch(request) { const c = new Client(); await c.query('x'); await c.end(); return new Response(); },
} satisfies ExportedHandler;`,
  },
  'a Pages function that only its ambient type tells': {
    code: `${pg}export const onRequest: PagesFunction = async (context) => {
  const c = new Client(); await c.query('x'); await c.end(); return new Response();
};`,
  },
  'the flag is another variable than the client, and a try and an await stand between': {
    code: `${app}import { createClient } from 'redis';
let client: ReturnType<typeof createClient>;
let starting = false;
async function shared() {
  if (starting) return waitFor(() => client);
  starting = true;
  try {
    const fresh = createClient({ url: process.env.REDIS_URL });
    await fresh.connect();
    client = fresh;
  } catch (error) {
    starting = false;
    throw error;
  }
  return client;
}
app.get('/', async (req, res) => { res.json(await (await shared()).get('x')); });`,
  },
  'a promise cache that is forgotten on failure is filled by a function that runs on the spot': {
    code: `${app}import { MongoClient } from 'mongodb';
let connecting: Promise<MongoClient> | undefined;
function mongo() {
  if (!connecting) {
    connecting = (async () => {
      const client = new MongoClient(process.env.MONGO_URL!);
      await client.connect();
      return client;
    })().catch((error) => {
      connecting = undefined;
      throw error;
    });
  }
  return connecting;
}
app.get('/', async (req, res) => { res.json(await (await mongo()).db('x').collection('y').find().toArray()); });`,
  },
  'a WeakMap remembers one pool per tenant': {
    code: `${app}${pg}const pools = new WeakMap<Tenant, Pool>();
const poolOf = (tenant: Tenant): Pool => {
  const known = pools.get(tenant);
  if (known !== undefined) return known;
  const pool = new Pool({ connectionString: tenant.url });
  pool.on('error', report);
  pools.set(tenant, pool);
  return pool;
};
app.get('/', async (req, res) => { res.json(await poolOf(req.tenant).query('x')); });`,
  },
  'a symbol on globalThis holds it': {
    code: `${app}${pg}const key = Symbol.for('app.db');
type Registry = typeof globalThis & { [key]?: Pool };
const db = () => {
  const registry = globalThis as Registry;
  if (registry[key]) return registry[key];
  const pool = new Pool();
  registry[key] = pool;
  return pool;
};
app.get('/', async (req, res) => { res.json(await db().query('x')); });`,
  },
  'a closure that runs on the spot holds it': {
    code: `${app}${pg}const getDb = (() => { let db: Pool; return () => db ?? (db = new Pool()); })();
app.get('/', async (req, res) => { res.json(await getDb().query('x')); });`,
  },
  'the cache is taken apart before it is asked': {
    code: `${app}${pg}const cache: { pool?: Pool } = {};
function db() {
  const { pool } = cache;
  if (pool) return pool;
  return (cache.pool = new Pool());
}
app.get('/', async (req, res) => { res.json(await db().query('x')); });`,
  },
  'a getter that replaces itself by its value': {
    code: `${app}${redis}class Services {
  get redis() {
    const value = new Redis();
    Object.defineProperty(this, 'redis', { value });
    return value;
  }
}
const services = new Services();
app.get('/', async (req, res) => { res.json(await services.redis.get('x')); });`,
  },
  'a function that replaces itself by one that knows the value': {
    file: 'src/db.js',
    code: `${app}${pg}let getDb = () => {
  const db = new Pool();
  getDb = () => db;
  return db;
};
app.get('/', async (req, res) => { res.json(await getDb().query('x')); });`,
  },
  'a container keeps what its factories make': {
    code: `import { asClass, asFunction, createContainer } from 'awilix';
import { container as tsyringe, instanceCachingFactory } from 'tsyringe';
import { Container } from 'inversify';
${pg}${redis}const createPool = () => new Pool({ connectionString: process.env.DATABASE_URL });
export function setUp() {
  const container = createContainer();
  container.register({ pool: asFunction(createPool).singleton(), redis: asFunction(() => new Redis()).singleton() });
  tsyringe.register('redis', { useFactory: instanceCachingFactory(() => new Redis()) });
  const inversify = new Container();
  inversify.bind<Pool>('pool').toDynamicValue(() => new Pool()).inSingletonScope();
  return { container, inversify };
}`,
  },
  'a Nest module provides it once, and its service opens its own when the module starts': {
    code: `import { Injectable, Module } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
${redis}${pg}@Injectable()
export class Jobs {
  private readonly queue: Redis;
  private pool!: Pool;
  constructor(config: ConfigService) { this.queue = new Redis(config.getOrThrow('redis')); }
  async onModuleInit() { this.pool = new Pool(); await this.pool.query('select 1'); }
}
@Module({
  providers: [Jobs, { provide: 'REDIS', inject: [ConfigService], useFactory: async (config: ConfigService) => { const client = new Redis(config.getOrThrow('redis')); await client.ping(); return client; } }],
})
export class AppModule {}`,
  },
  'callbacks of start-up and shut-down look like handlers': {
    code: `${app}${pg}import Fastify from 'fastify';
const fastify = Fastify();
fastify.addHook('onReady', async () => { const c = new Client(); await c.connect(); await c.query('listen jobs'); });
const server = app.listen(3000, async () => { const c = new Client(); await c.connect(); await c.query('update servers set up = true'); await c.end(); });
server.on('listening', async () => { const c = new Client(); await c.connect(); await c.query('insert into starts default values'); await c.end(); });
process.on('SIGTERM', async () => { const c = new Client(); await c.connect(); await c.query('update servers set up = false'); await c.end(); process.exit(0); });`,
  },
  'a registrar runs when the application is put together': {
    file: 'src/routes/users.cjs',
    code: `const { Pool } = require('pg');
module.exports = function users(app) {
  const pool = new Pool();
  app.get('/users', async (req, res) => { res.json(await pool.query('x')); });
  app.post('/users', async (req, res, next) => { try { res.json(await pool.query('y', [req.body])); } catch (error) { next(error); } });
};`,
  },
  'a middleware factory runs when the middleware is made, its defaults too': {
    code: `${app}${redis}${pg}const limit = ({ max }: { max: number }) => {
  const store = new Redis();
  return async (req, res, next) => ((await store.incr(req.ip)) > max ? res.status(429).end() : next());
};
const rows = (table: string, pool = new Pool()) => async (req, res) => { res.json(await pool.query(table)); };
app.use(limit({ max: 5 }));
app.get('/users', rows('users'));`,
  },
  'a service is made once, whatever its methods do per request': {
    code: `${app}${pg}class Users {
  constructor(private readonly pool = new Pool(), private readonly log = console) {}
  async list(req, res) { res.json(await this.pool.query('x')); }
}
const users = new Users();
app.get('/', (req, res) => users.list(req, res));
app.get('/all', users.list.bind(users));`,
  },
  'an instance per request shares the pool of its class': {
    code: `${app}${pg}abstract class Repository { protected static readonly pool = new Pool(); protected query(sql: string) { return Repository.pool.query(sql); } }
class Users extends Repository { all() { return this.query('x'); } }
app.get('/', async (req, res) => { res.json(await new Users().all()); });`,
  },
  'a mixin is applied once and its class is made once': {
    code: `${app}${redis}type Constructor = new (...args: any[]) => object;
const WithRedis = <Base extends Constructor>(base: Base) => class extends base { readonly redis = new Redis(); };
class Service extends WithRedis(Object) { get(key: string) { return this.redis.get(key); } }
const service = new Service();
app.get('/', async (req, res) => { res.json(await service.get('x')); });`,
  },
  'a broker connection is made again when it was lost': {
    code: `${app}import amqp from 'amqplib';
let channel: amqp.Channel;
async function connect(attempt = 0) {
  try {
    const connection = await amqp.connect(process.env.AMQP_URL!);
    connection.on('close', () => setTimeout(connect, 1000));
    channel = await connection.createChannel();
  } catch {
    setTimeout(() => connect(attempt + 1), 2 ** attempt);
  }
}
connect();
app.post('/', (req, res) => { channel.sendToQueue('x', Buffer.from(req.body)); res.end(); });`,
  },
  'the well-known reconnect of mysql': {
    file: 'src/db.cjs',
    code: `const mysql = require('mysql');
var connection;
function handleDisconnect() {
  connection = mysql.createConnection({ host: 'db' });
  connection.connect(function (err) {
    if (err) {
      console.log('error when connecting to db:', err);
      setTimeout(handleDisconnect, 2000);
    }
  });
  connection.on('error', function (err) {
    if (err.code === 'PROTOCOL_CONNECTION_LOST') handleDisconnect();
    else throw err;
  });
}
handleDisconnect();`,
  },
  'collections of clients: one per shard, region and worker': {
    code: `${redis}import { S3Client } from '@aws-sdk/client-s3';
import { Worker } from 'node:worker_threads';
import { regions } from './regions.js';
const shards = Array.from({ length: 4 }, (_, index) => new Redis({ port: 7000 + index }));
export const buckets = Object.fromEntries(regions.map((region) => [region, new S3Client({ region })]));
const clients: Record<string, S3Client> = {};
export function init() {
  for (const region of regions) {
    const client = new S3Client({ region });
    client.middlewareStack.add(log);
    clients[region] = client;
  }
  for (let i = 0; i < 4; i++) new Worker('./worker.js', { workerData: { i } });
}
export const shardOf = (key: string) => shards[hash(key) % shards.length];`,
  },
  'a generator makes a list that is kept': {
    code: `${pg}import { urls } from './urls.js';
function* make() { for (const connectionString of urls) yield new Pool({ connectionString }); }
export const pools = [...make()];`,
  },
  'each worker of a cluster has a pool': {
    code: `${pg}import cluster from 'node:cluster';
import http from 'node:http';
import os from 'node:os';
if (cluster.isPrimary) {
  for (const _ of os.cpus()) cluster.fork();
  cluster.on('exit', () => cluster.fork());
} else startWorker();
function startWorker() {
  const pool = new Pool();
  http.createServer(async (req, res) => { res.end(JSON.stringify(await pool.query('x'))); }).listen(80);
}`,
  },
  'names that are not what they seem': {
    code: `${app}import type { Client } from 'pg';
import { Pool } from './pg.js';
import * as ioredis from '../ioredis.js';
import { Redis as Real } from 'ioredis';
const cached = new Real();
app.get('/', (req, res) => { class Real { get(key: string) { return key; } } res.json(new Real().get('x')); });
app.get('/b', (req, res) => { const run = (Real: any) => new Real(); res.json([run(Map), new Pool(), new ioredis.Redis(), cached.status]); });`,
  },
  'lazy clients in the branches of a switch': {
    code: `${app}${redis}${pg}const clients: { redis?: Redis; pg?: Pool } = {};
function client(kind: 'pg' | 'redis') {
  switch (kind) {
    case 'redis':
      if (!clients.redis) clients.redis = new Redis();
      return clients.redis;
    case 'pg':
      clients.pg = clients.pg ?? new Pool();
      return clients.pg;
    default:
      throw new Error(kind);
  }
}
app.get('/', async (req, res) => { res.json(await client(req.query.kind)); });`,
  },
  'a worker thread is configured by its first message': {
    code: `${pg}import { parentPort } from 'node:worker_threads';
parentPort!.once('message', (config) => {
  const pool = new Pool(config);
  parentPort!.on('message', async (job) => { parentPort!.postMessage(await pool.query(job)); });
});`,
  },
  'a timer that fires once, and one that waits until there is a client': {
    code: `${pg}let pool: Pool | undefined;
setTimeout(async () => { const c = new Client(); await c.connect(); await c.query('analyze'); await c.end(); }, 5000);
const timer = setInterval(() => {
  if (pool) return clearInterval(timer);
  if (process.env.DATABASE_URL) pool = new Pool();
}, 1000);`,
  },
  'a cache is given a loader': {
    code: `${app}${pg}import { tenantPools } from './tenant-pools.js';
app.get('/', async (req, res) => {
  const pool = await tenantPools.get(req.params.tenant, async () => new Pool({ database: req.params.tenant }));
  res.json(await pool.query('x'));
});`,
  },
  'a helper of the file fills the map that it is given': {
    code: `${app}${pg}const pools = new Map<string, Pool>();
function ensure<K, V>(map: Map<K, V>, key: K, make: (key: K) => V): V {
  if (!map.has(key)) map.set(key, make(key));
  return map.get(key)!;
}
app.get('/', async (req, res) => { res.json(await ensure(pools, req.params.tenant, (database) => new Pool({ database })).query('x')); });`,
  },
  'a socket of an edge runtime belongs to its request': {
    file: 'src/index.ts',
    code: `import { Hono } from 'hono';
import { Client } from 'pg';
const app = new Hono<{ Bindings: { HYPERDRIVE: { connectionString: string } } }>();
app.get('/', async (c) => {
  const client = new Client({ connectionString: c.env.HYPERDRIVE.connectionString });
  await client.connect();
  return c.json((await client.query('x')).rows);
});
export default app;`,
  },
  'a script runs and ends': {
    file: 'src/reindex.ts',
    code: `${pg}async function count(client: Client, table: string) { return client.query(table); }
async function reindex(tables: string[]) {
  const client = new Client();
  await client.connect();
  for (const table of tables) await count(client, table);
  await client.end();
}
async function main() { await reindex(['a', 'b']); }
main().then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });`,
  },
  'a namespace, an enum and a pool that development keeps over reloads': {
    file: 'app/page.tsx',
    code: `import { PrismaClient } from '@prisma/client';
${pg}const globalForPrisma = globalThis as unknown as { prisma?: PrismaClient };
const prisma = globalForPrisma.prisma ?? new PrismaClient();
if (process.env.NODE_ENV !== 'production') globalForPrisma.prisma = prisma;
enum Kind { A = 'a' }
namespace Db {
  let pool: Pool | undefined;
  export function get(): Pool { return (pool ??= new Pool()); }
}
export default async function Page() {
  const users = await prisma.user.findMany({ where: { kind: Kind.A } });
  const { rows } = await Db.get().query('x');
  return <main>{users.length}{rows.length}</main>;
}`,
  },
};

/** Programs that churn and look harmless. */
const reported: Record<string, Reported> = {
  'a request that is returned used its agent and is done': {
    rule: 'no-single-use-client',
    code: `import { HttpsProxyAgent } from 'https-proxy-agent';
export function call(url: string) {
  const agent = new HttpsProxyAgent(process.env.PROXY!);
  return request(url, { agent });
}`,
  },
  'the answer of a helper is returned and the client is closed': {
    rule: 'no-single-use-client',
    code: `${pg}export async function find(id: string) {
  const client = new Client();
  await client.connect();
  try { return findIn(client, id); } finally { await client.end(); }
}`,
  },
  'a helper answers and the client is forgotten': {
    rule: 'no-single-use-client',
    code: `${pg}export async function find(id: string) {
  const client = new Client();
  await client.connect();
  const rows = await findIn(client, id);
  return rows;
}`,
  },
  'a default parameter of a handler is evaluated per request': {
    rule: 'no-client-in-handler',
    code: `${app}${pg}app.get('/', async (req, res, db = new Pool()) => { res.json(await db.query('x')); });`,
  },
  'a destructuring default of a helper is evaluated on each call': {
    rule: 'no-client-in-handler',
    code: `${app}import { Agent, fetch } from 'undici';
async function send(url: string, { dispatcher = new Agent({ connect: { timeout: 1000 } }), ...init }: any = {}) { return fetch(url, { dispatcher, ...init }); }
app.get('/', async (req, res) => { res.json(await (await send('https://api.example.com')).json()); });`,
  },
  'a curried handler': {
    rule: 'no-client-in-handler',
    code: `${app}${pg}const rows = (table: string) => async (req, res) => { const pool = new Pool(); res.json(await pool.query(table)); await pool.end(); };
app.get('/users', rows('users'));`,
  },
  'a bound method': {
    rule: 'no-client-in-handler',
    code: `import { Router } from 'express';
${pg}class Users { async list(_: unknown, reply: any) { const client = new Client(); await client.connect(); reply.json(await client.query('x')); await client.end(); } }
const users = new Users();
export const router = Router();
router.get('/', users.list.bind(users));`,
  },
  'a map of handlers that a loop registers': {
    rule: 'no-client-in-handler',
    code: `${app}${pg}const routes = {
  '/users': async (req, res) => { const pool = new Pool(); res.json(await pool.query('users')); await pool.end(); },
};
for (const [path, handler] of Object.entries(routes)) app.get(path, handler);`,
  },
  'a wrapped route handler of Next': {
    rule: 'no-client-in-handler',
    file: 'app/api/users/route.ts',
    code: `${pg}import { withAuth, withLogging } from '@/lib/wrap';
export const POST = withAuth(withLogging(async (request) => { const pool = new Pool(); return Response.json(await pool.query('x')); }));`,
  },
  'a router factory': {
    rule: 'no-client-in-handler',
    code: `import { Router } from 'express';
${redis}export function usersRouter({ prefix = '/users' } = {}) {
  const router = Router();
  router.get(prefix, async (req, res) => { const redis = new Redis(); res.json(await redis.get('x')); redis.disconnect(); });
  return router;
}`,
  },
  'a branch of a switch in a consumer': {
    rule: 'no-client-in-handler',
    code: `import { Kafka } from 'kafkajs';
${redis}const consumer = new Kafka({ brokers: ['k'] }).consumer({ groupId: 'g' });
await consumer.run({
  eachMessage: async ({ message }) => {
    switch (message.key?.toString()) {
      case 'cache': {
        const redis = new Redis();
        await redis.set('x', message.value!);
        redis.disconnect();
        break;
      }
      default:
    }
  },
});`,
  },
  'a processor by reference, two helpers away': {
    rule: 'no-client-in-handler',
    code: `import { Worker } from 'bullmq';
${pg}const open = () => new Pool({ max: 1 });
const save = async (data: unknown) => { const pool = open(); try { await pool.query('x', [data]); } finally { await pool.end(); } };
async function processJob(job) { return save(job.data); }
export const worker = new Worker('jobs', processJob, { connection: { host: 'redis' } });`,
  },
  'a timer with a promise chain': {
    rule: 'no-client-in-handler',
    file: 'src/poll.js',
    code: `import { MongoClient } from 'mongodb';
setInterval(() => {
  MongoClient.connect(process.env.MONGO_URL).then((client) => client.db().collection('jobs').find().toArray().finally(() => client.close())).then(console.log);
}, 1000);`,
  },
  'a function that calls itself for ever': {
    rule: 'no-client-in-handler',
    code: `${pg}import { setTimeout as sleep } from 'node:timers/promises';
async function poll(): Promise<void> {
  const client = new Client();
  await client.connect();
  await client.query('delete from sessions where expired');
  await client.end();
  await sleep(1000);
  return poll();
}
void poll();`,
  },
  'a variable of the module that every request overwrites': {
    rule: 'no-broken-client-cache',
    code: `${app}${redis}let client: Redis;
app.get('/', async (req, res) => { client = new Redis(); res.json(await client.get('x')); });`,
  },
  'a cache in the locals of the response': {
    rule: 'no-broken-client-cache',
    code: `${app}import { createClient } from 'redis';
app.use(async (req, res, next) => { const { locals } = res; locals.redis = locals.redis || (await createClient().connect()); next(); });`,
  },
  'a test of something else in front of it': {
    rule: 'no-client-in-handler',
    code: `${app}${redis}import { config } from './config.js';
let requests = 0;
app.use(async (req, res, next) => {
  if (!config.cacheEnabled) return next();
  if (requests++ > 1000) return res.status(503).end();
  const redis = new Redis(config.redis);
  res.locals.hit = await redis.get(req.path);
  redis.disconnect();
  next();
});`,
  },
  'a server component': {
    rule: 'no-client-in-handler',
    file: 'app/users/page.tsx',
    code: `${pg}async function load() { const pool = new Pool(); const { rows } = await pool.query('x'); return rows; }
export default async function Page() { const rows = await load(); return <ul>{rows.map((row) => <li key={row.id}>{row.name}</li>)}</ul>; }`,
  },
  'a server action that closes tidily': {
    rule: 'no-client-in-handler',
    file: 'app/actions.ts',
    code: `'use server';
import { MongoClient } from 'mongodb';
export async function save(form: FormData) { await using client = new MongoClient(process.env.MONGO_URL!); await client.db().collection('x').insertOne({ name: form.get('name') }); }`,
  },
  'the context of a server is made per request': {
    rule: 'no-client-in-handler',
    code: `import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
${redis}const server = new ApolloServer({ typeDefs: '', resolvers: {} });
const context = async () => ({ redis: new Redis() });
await startStandaloneServer(server, { context });`,
  },
  'the base class of what is made per request has the pool': {
    rule: 'no-client-in-handler',
    code: `${app}${pg}class Base { #pool = new Pool(); query(sql: string) { return this.#pool.query(sql); } }
class Users extends Base { constructor(private readonly req: unknown) { super(); } all() { return this.query('x'); } }
app.get('/', async (req, res) => { res.json(await new Users(req).all()); });`,
  },
  'a provider in request scope': {
    rule: 'no-client-in-handler',
    code: `import { Injectable, Scope } from '@nestjs/common';
${redis}@Injectable({ scope: Scope.REQUEST })
export class Sessions { private readonly redis = new Redis(); get(id: string) { return this.redis.get(id); } }`,
  },
  'a private method of a controller': {
    rule: 'no-client-in-handler',
    code: `import { Controller, Get } from '@nestjs/common';
${pg}@Controller('users')
export class Users {
  @Get() async list() { return this.#query('x'); }
  async #query(sql: string) { const client = new Client(); await client.connect(); try { return await client.query(sql); } finally { await client.end(); } }
}`,
  },
  'a getter that makes a fresh one on each read': {
    rule: 'no-client-in-handler',
    code: `import { Controller, Get } from '@nestjs/common';
${redis}@Controller('users')
export class Users {
  private get redis() { return new Redis(); }
  @Get() async list() { return this.redis.get('x'); }
}`,
  },
  'require inside a Lambda handler': {
    rule: 'no-client-in-handler',
    file: 'lambda/users.cjs',
    code: `'use strict';
module.exports.handler = async function (event, context) {
  const { Client } = require('pg');
  const client = new Client();
  await client.connect();
  const { rows } = await client.query('x');
  await client.end();
  return { statusCode: 200, body: JSON.stringify(rows) };
};`,
  },
  'a dynamic import, and a require that is made': {
    rule: 'no-client-in-handler',
    code: `${app}import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const pg = require('pg');
const open = async () => new pg.Pool();
app.get('/', async (req, res) => { const pool = await open(); res.json(await pool.query('x')); await pool.end(); });`,
  },
  'what a compiler made of a default import': {
    rule: 'no-client-in-handler',
    file: 'build/server.cjs',
    code: `"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) { return (mod && mod.__esModule) ? mod : { "default": mod }; };
Object.defineProperty(exports, "__esModule", { value: true });
const express_1 = __importDefault(require("express"));
const ioredis_1 = __importDefault(require("ioredis"));
const app = (0, express_1.default)();
app.get("/", async (req, res) => { const redis = new ioredis_1.default(); res.json(await redis.get("x")); redis.disconnect(); });`,
  },
  'a labelled loop over tenants and tables': {
    rule: 'no-client-in-loop',
    code: `${pg}export async function vacuum(tenants: string[], tables: string[]) {
  tenants: for (const tenant of tenants) {
    for (const table of tables) {
      const client = new Client({ database: tenant });
      await client.connect();
      const { rowCount } = await client.query(table);
      await client.end();
      if (!rowCount) continue tenants;
    }
  }
}`,
  },
  'an async iterator hands out events': {
    rule: 'no-client-in-loop',
    code: `import { on } from 'node:events';
${redis}import { orders } from './orders.js';
for await (const [order] of on(orders, 'order')) {
  const redis = new Redis();
  await redis.publish('orders', JSON.stringify(order));
  redis.disconnect();
}`,
  },
  'a listener of an emitter of the application': {
    rule: 'no-single-use-client',
    code: `${pg}import { bus } from './bus.js';
bus.on('order.created', async (order) => { const client = new Client(); await client.connect(); await client.query('x', [order.id]); await client.end(); });`,
  },
  'an overloaded factory whose client a handler drops': {
    rule: 'no-client-in-handler',
    code: `${app}${pg}function open(): Pool;
function open(name: string): Pool;
function open(name?: string): Pool { return new Pool({ database: name }); }
app.get('/', async (req, res) => { res.json(await open().query('x')); });`,
  },
  'an application that is put together per invocation': {
    rule: 'no-client-in-handler',
    file: 'lambda/api.cjs',
    code: `const express = require('express');
const serverless = require('serverless-http');
const { Pool } = require('pg');
function createApp() {
  const app = express();
  const pool = new Pool();
  app.get('/', async (req, res) => { res.json(await pool.query('x')); });
  return app;
}
exports.handler = async (event, context) => serverless(createApp())(event, context);`,
  },
  'a getInstance of an abstract class that forgets to keep the instance': {
    rule: 'no-uncached-client-factory',
    recommended: null,
    code: `${pg}export abstract class Database {
  private static instance: Pool | undefined;
  static getInstance(): Pool { return new Pool({ max: 5 } satisfies object as const); }
}`,
  },
};

const presets = ['recommended', 'strict'] as const;

describe.each(presets)('%s stays quiet', (preset) => {
  it.each(Object.entries(quiet))('%s', (_, { code, file }) => {
    expect(told(code, { file, preset })).toEqual([]);
  });
});

describe.each(presets)('%s reports', (preset) => {
  it.each(Object.entries(reported))('%s', (_, { code, file, rule, recommended = rule }) => {
    const expected = preset === 'strict' ? rule : recommended;
    expect(told(code, { file, preset })).toEqual(expected === null ? [] : [expected]);
  });
});

function told(
  code: string,
  { file = 'src/server.ts', preset }: { readonly file?: string | undefined; readonly preset: (typeof presets)[number] },
): string[] {
  return problemsIn(code, { file, preset }).map(
    ({ ruleId, message, line }) => ruleId?.replace('connection-churn/', '') ?? `${String(line)}: ${message}`,
  );
}

it('says why, and what would mend it', async () => {
  await expect(answersTo({ ...quiet, ...reported })).toMatchFileSnapshot('answers/detection.diff');
});
