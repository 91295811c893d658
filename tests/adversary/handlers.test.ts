import { describe, expect, it } from 'vitest';
import { answersTo } from '../explained/answer.ts';
import { problemsIn } from '../lint.ts';

/** A path and a program; its name is the reason for the answer of `recommended`. */
type Program = readonly [file: string, code: string];

/** Handlers and what surrounds them, packed in the ways that people pack them. */
const quiet: Record<string, Program> = {
  'an application that is put together once keeps its pool': [
    'src/app.ts',
    `import express from 'express'; import { Pool } from 'pg';
export function createApp() { const pool = new Pool(); const app = express(); app.get('/', async (req, res) => { res.json(await pool.query('x')); }); return app; }`,
  ],
  'a factory of controllers keeps its pool': [
    'src/c.js',
    `const { Pool } = require('pg');
module.exports = () => { const pool = new Pool(); return { list: async (req, res) => { res.json(await pool.query('x')); } }; };`,
  ],
  'a table of routes uses the pool of the module': [
    'src/r.js',
    `const express = require('express'); const { Pool } = require('pg'); const app = express();
const pool = new Pool(); const routes = [{ method: 'get', path: '/', handler: async (req, res) => res.json(await pool.query('x')) }];
routes.forEach(({ method, path, handler }) => app[method](path, handler));`,
  ],
  'a table of routes is filled by a factory at start-up': [
    'src/r.js',
    `const express = require('express'); const { Pool } = require('pg'); const app = express();
const make = () => { const pool = new Pool(); return async (req, res) => res.json(await pool.query('x')); };
const routes = [{ path: '/', handler: make() }];
for (const r of routes) app.get(r.path, r.handler);`,
  ],
  'a pool for each of a fixed set of names': [
    'src/r.js',
    `const { Pool } = require('pg'); const urls = { a: process.env.A, b: process.env.B };
const pools = Object.fromEntries(Object.entries(urls).map(([k, connectionString]) => [k, new Pool({ connectionString })]));
module.exports = pools;`,
  ],
  'the one controller that is exported keeps its pool': [
    'src/c.ts',
    `import { Pool } from 'pg';
class Users { constructor() { this.pool = new Pool(); } list = async (req, res) => { res.json(await this.pool.query('x')); } }
export default new Users();`,
  ],
  'a hapi plug-in opens the pool of the server': [
    'src/p.ts',
    `import { Pool } from 'pg';
export const plugin = { name: 'db', async register(server, options) { const pool = new Pool(options); server.decorate('request', 'db', pool); server.ext('onPostStop', () => pool.end()); } };`,
  ],
  'a typed Fastify plug-in opens a client': [
    'src/p.ts',
    `import type { FastifyPluginAsync } from 'fastify'; import { MongoClient } from 'mongodb';
const db: FastifyPluginAsync = async (app) => { const client = new MongoClient(process.env.M!); await client.connect(); app.decorate('mongo', client); app.addHook('onClose', () => client.close()); };
export default db;`,
  ],
  'a provider of the default scope makes a pool': [
    'src/t.module.ts',
    `import { Module } from '@nestjs/common'; import { Pool } from 'pg';
@Module({ providers: [{ provide: 'DB', useFactory: (config) => new Pool({ database: config.name }) }] })
export class DbModule {}`,
  ],
  'a comment alone tells that it is a plug-in': [
    'src/h.js',
    `const { Pool } = require('pg');
/** @type {import('fastify').FastifyPluginAsync} */
module.exports = async function (app) { const pool = new Pool(); app.decorate('pg', pool); };`,
  ],
  'a list of steps looks like a registrar': [
    'src/h.js',
    `const { Pool } = require('pg');
const step = (name, fn) => steps.push({ name, fn });
step('db', async () => { global.db = new Pool(); });`,
  ],
  'the exported function is memoized': [
    'src/h.js',
    `import { memoize } from 'lodash-es'; import { Pool } from 'pg';
export const pool = memoize((name) => new Pool({ database: name }));`,
  ],
  'a factory of resolvers is given the pool': [
    'src/g.ts',
    `import { ApolloServer } from '@apollo/server'; import { Pool } from 'pg';
const makeResolvers = (pool) => ({ Query: { users: async () => (await pool.query('x')).rows } });
new ApolloServer({ typeDefs, resolvers: makeResolvers(new Pool()) });`,
  ],
  'a getter opens the client on first use': [
    'src/k.ts',
    `import { Redis } from 'ioredis';
class Cache { private client?: Redis; private get redis() { return (this.client ??= new Redis()); } handle = async (req, res) => { res.json(await this.redis.get('x')); } }
export const cache = new Cache();`,
  ],
  'a proxy is set up with an agent': [
    'src/k.js',
    `const { createProxyMiddleware } = require('http-proxy-middleware'); const https = require('https');
module.exports = (app) => { app.use('/api', createProxyMiddleware({ target: 'https://x', agent: new https.Agent({ keepAlive: true }) })); };`,
  ],
  'starters are run one after the other': [
    'src/s.js',
    `const { Pool } = require('pg');
const starters = { db: async () => { global.db = new Pool(); } };
(async () => { for (const [name, begin] of Object.entries(starters)) await begin(); })();`,
  ],
};

const reported: Record<string, Program> = {
  'middleware puts a pool on the request': [
    'src/m.js',
    `const { Pool } = require('pg');
module.exports.tenant = async (req, res, next) => { req.db = new Pool({ database: req.headers.tenant }); next(); };`,
  ],
  'a worker takes its function out of an object': [
    'src/w.ts',
    `import { Worker } from 'bullmq'; import { Client } from 'pg';
const handlers = { async mail(job) { const c = new Client(); await c.connect(); await c.query('x'); await c.end(); } };
new Worker('q', async (job) => { const h = handlers[job.name]; await h(job); });`,
  ],
  'a worker takes its function out of a map': [
    'src/w.ts',
    `import { Worker } from 'bullmq'; import { Client } from 'pg';
const handlers = new Map([['mail', async (job) => { const c = new Client(); await c.connect(); await c.query('x'); await c.end(); }]]);
new Worker('q', async (job) => handlers.get(job.name)(job));`,
  ],
  'a controller is made for each request': [
    'src/c.ts',
    `import express from 'express'; import { Pool } from 'pg'; const app = express();
class Users { constructor() { this.pool = new Pool(); } async list(req, res) { res.json(await this.pool.query('x')); } }
app.get('/', (req, res) => new Users().list(req, res));`,
  ],
  'a hook of a typed Fastify plug-in opens a client': [
    'src/p.ts',
    `import type { FastifyPluginAsync } from 'fastify'; import { MongoClient } from 'mongodb';
const db: FastifyPluginAsync = async (app) => { app.addHook('onRequest', async (r) => { r.mongo = new MongoClient(process.env.M!); }); };
export default db;`,
  ],
  'a provider of the request scope makes a pool': [
    'src/t.module.ts',
    `import { Module, Scope } from '@nestjs/common'; import { REQUEST } from '@nestjs/core'; import { Pool } from 'pg';
@Module({ providers: [{ provide: 'DB', scope: Scope.REQUEST, inject: [REQUEST], useFactory: (req) => new Pool({ database: req.tenant }) }] })
export class TenantModule {}`,
  ],
  'a comment alone tells that it is a handler': [
    'src/h.js',
    `const { Pool } = require('pg');
/** @type {import('express').RequestHandler} */
const list = async (a, b) => { b.json(await new Pool().query('x')); };
module.exports = { list };`,
  ],
  'a registrar of this file wraps what it is given': [
    'src/h.js',
    `const express = require('express'); const { Pool } = require('pg'); const router = express.Router();
const get = (path, ...fns) => router.get(path, ...fns.map(wrap));
get('/x', async (a, b) => { const pool = new Pool(); b.json(await pool.query('x')); });
module.exports = router;`,
  ],
  'a page wraps what it loads': [
    'pages/x.tsx',
    `import { withAuth } from '../auth'; import { Pool } from 'pg';
export const getServerSideProps = withAuth(async ({ req, res }) => { const pool = new Pool(); return { props: { rows: (await pool.query('x')).rows } }; });`,
  ],
  'a class registers a route on the router of its base, which another file holds': [
    'src/c.ts',
    `import { Base } from './base'; import { Pool } from 'pg';
export class Users extends Base { init() { this.router.get('/users', async (req, res) => { res.json(await new Pool().query('x')); }); } }`,
  ],
  'resolvers are merged': [
    'src/g.ts',
    `import { ApolloServer } from '@apollo/server'; import { Pool } from 'pg'; import merge from 'lodash/merge';
const users = { Query: { users: async () => (await new Pool().query('x')).rows } };
new ApolloServer({ typeDefs, resolvers: merge(users, {}) });`,
  ],
};

const told = (code: string, file: string) => problemsIn(code, { file }).map(({ ruleId, message }) => ruleId ?? message);

describe('recommended stays quiet', () => {
  it.each(Object.entries(quiet))('%s', (_, [file, code]) => {
    expect(told(code, file)).toEqual([]);
  });
});

describe('recommended reports', () => {
  it.each(Object.entries(reported))('%s', (_, [file, code]) => {
    expect(told(code, file)).toEqual(['connection-churn/no-client-in-handler']);
  });
});

it('says why, and what would mend it', async () => {
  const programs = Object.entries({ ...quiet, ...reported }).map(
    ([name, [file, code]]) => [name, { file, code }] as const,
  );
  await expect(answersTo(Object.fromEntries(programs))).toMatchFileSnapshot('answers/handlers.diff');
});
