import { describe, expect, it } from 'vitest';
import { executionOf } from '../../src/analysis/execution.ts';
import { ask } from './ask.ts';

/** A program with one `ASK()` in it, the file that it is, and how often the call runs. */
type Case = readonly [file: string, answer: string, code: string];

/** How functions get to those who call them, the reason being the name. */
const cases: Record<string, Case> = {
  'a handler is exported inside of a known wrapper': [
    'src/controllers/users.js',
    'request,explicit',
    `import asyncHandler from 'express-async-handler';
export const list = asyncHandler(async (req, res) => { ASK(); });`,
  ],
  'a handler is exported inside of an unknown wrapper': [
    'src/controllers/users.js',
    'request,explicit',
    `import { catchAsync } from '../middleware/catch.js';
export const list = catchAsync(async (req, res, next) => { ASK(); });`,
  ],
  'a handler is exported in a list': [
    'controllers/users.js',
    'request,explicit',
    `const { validate } = require('../v');
exports.list = [validate, async (req, res) => { ASK(); }];`,
  ],
  'an instance is exported, its method is a handler': [
    'controllers/users.js',
    'request,explicit',
    `class Users { async list(req, res) { ASK(); } }
module.exports = new Users();`,
  ],
  'an instance is the default export': [
    'controllers/users.js',
    'request,explicit',
    `class Users { async list(req, res) { ASK(); } }
export default new Users();`,
  ],
  'an instance is exported, its field is a handler': [
    'controllers/users.js',
    'request,explicit',
    `class Users { list = async (req, res) => { ASK(); } }
export const users = new Users();`,
  ],
  'a member of the exported object is wrapped': [
    'controllers/users.js',
    'request,explicit',
    `const w = require('../wrap');
module.exports = { list: w(async (req, res) => { ASK(); }) };`,
  ],
  'a wrapper of this file is around the exported handler': [
    'controllers/users.js',
    'request,explicit',
    `const wrap = (fn) => (req, res, next) => Promise.resolve(fn(req, res, next)).catch(next);
exports.list = wrap(async (req, res) => { ASK(); });`,
  ],
  'the wrapper has no import at all': [
    'src/x.ts',
    'request,explicit',
    `export const auth = catchAsync(async (req, res, next) => { ASK(); next(); });`,
  ],
  'a method is put on the prototype of an exported function': [
    'controllers/users.js',
    'request,explicit',
    `function Users() {}
Users.prototype.list = async function (req, res) { ASK(); };
module.exports = Users;`,
  ],
  'nobody exports the wrapped handler: only its names speak for it': [
    'controllers/users.js',
    'request,weak',
    `const list = wrap(async (req, res) => { ASK(); });`,
  ],
  'the wrapped function does not take a request': [
    'src/x.js',
    'unknown',
    `export const load = memo(async (id) => { ASK(); });`,
  ],
  'a wrapped handler is exported later, in an object': [
    'controllers/users.js',
    'request,explicit',
    `const list = asyncHandler(async (req, res) => { ASK(); });
module.exports = { list };`,
  ],
  'a controller object is the default export': [
    'controllers/users.js',
    'request,explicit',
    `const controller = { async list(req, res) { ASK(); } };
export default controller;`,
  ],
  'the exported object is frozen': [
    'controllers/users.js',
    'request,explicit',
    `module.exports = Object.freeze({ async list(req, res) { ASK(); } });`,
  ],
  'the handler stands in an object of an exported object': [
    'controllers/users.js',
    'request,explicit',
    `module.exports = { users: { list: async (req, res) => { ASK(); } } };`,
  ],
  'a constructor function assigns the handler to this': [
    'controllers/users.js',
    'request,explicit',
    `module.exports = function () { this.list = async (req, res) => { ASK(); }; };`,
  ],
  'an exported factory returns an object of handlers': [
    'controllers/users.js',
    'request,explicit',
    `module.exports = (deps) => ({ list: wrap(async (req, res) => { ASK(); }) });`,
  ],
  'the type of an object says that it is a route of hapi': [
    'src/r.ts',
    'request,explicit',
    `import type { ServerRoute } from '@hapi/hapi';
export const route: ServerRoute = { method: 'GET', path: '/', handler: async () => { ASK(); } };`,
  ],
  'a list of routes is typed': [
    'src/r.ts',
    'request,explicit',
    `import { ServerRoute } from '@hapi/hapi';
const routes: ServerRoute[] = [{ method: 'GET', path: '/', options: { handler() { ASK(); } } }];
export default routes;`,
  ],
  'an object satisfies the type of a route': [
    'src/r.ts',
    'request,explicit',
    `import { ServerRoute } from '@hapi/hapi';
export default { method: 'GET', path: '/', handler: async () => { ASK(); } } satisfies ServerRoute;`,
  ],
  'the callbacks of typed Auth.js options': [
    'src/auth.ts',
    'request,explicit',
    `import type { NextAuthOptions } from 'next-auth';
export const authOptions: NextAuthOptions = { callbacks: { async session({ session }) { ASK(); return session; } } };`,
  ],
  'authorize of a provider in typed Auth.js options': [
    'src/auth.ts',
    'request,explicit',
    `import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
export const authOptions: NextAuthOptions = { providers: [Credentials({ async authorize(c) { ASK(); return null; } })] };`,
  ],
  'the type of an object says that it is a route of Fastify': [
    'src/r.ts',
    'request,explicit',
    `import type { RouteOptions } from 'fastify';
export const route: RouteOptions = { method: 'GET', url: '/', handler: async () => { ASK(); } };`,
  ],
  'the app that a typed Fastify plug-in is given has routes': [
    'src/r.ts',
    'request,explicit',
    `import type { FastifyPluginAsync } from 'fastify';
const plugin: FastifyPluginAsync = async (f) => { f.get('/', async () => { ASK(); }); };
export default plugin;`,
  ],
  'a typed Fastify plug-in itself runs once': [
    'src/r.ts',
    'startup',
    `import type { FastifyPluginAsync } from 'fastify';
const plugin: FastifyPluginAsync = async (f) => { ASK(); };
export default plugin;`,
  ],
  'register of an exported hapi plug-in runs once': [
    'src/r.ts',
    'startup',
    `export const plugin = { name: 'x', version: '1', async register(server, options) { ASK(); } };`,
  ],
  'the server that a hapi plug-in is given has routes': [
    'src/r.ts',
    'request,explicit',
    `export const plugin = { name: 'x', register(server) { server.route({ method: 'GET', path: '/', handler: async () => { ASK(); } }); } };`,
  ],
  'the type of an object says that it is a hapi plug-in': [
    'src/r.ts',
    'request,explicit',
    `import type { Plugin } from '@hapi/hapi';
const users: Plugin<null> = { name: 'x', register(s) { s.route([{ method: 'GET', path: '/', handler: async () => { ASK(); } }]); } };
export default users;`,
  ],
  'the type of an object says that it holds resolvers': [
    'src/r.ts',
    'request,explicit',
    `import { IResolvers } from '@graphql-tools/utils';
export const resolvers: IResolvers = { Query: { users: async () => { ASK(); } } };`,
  ],
  'the return type of a function says that it makes a route': [
    'src/r.ts',
    'request,explicit',
    `import type { RouteOptions } from 'fastify';
export function route(): RouteOptions { return { method: 'GET', url: '/', handler: async () => { ASK(); } }; }`,
  ],
  'a function satisfies the type of a Fastify plug-in': [
    'src/r.ts',
    'startup',
    `import type { FastifyPluginAsync } from 'fastify';
export default (async (f) => { ASK(); }) satisfies FastifyPluginAsync;`,
  ],
  'a loop registers a table of routes': [
    'src/app.js',
    'request,explicit',
    `import express from 'express';
const app = express();
const routes = [{ method: 'get', path: '/', handler: async (req, res) => { ASK(); } }];
for (const r of routes) app[r.method](r.path, r.handler);`,
  ],
  'forEach registers a table of routes': [
    'src/app.js',
    'request,explicit',
    `import express from 'express';
const app = express();
const routes = [{ method: 'get', path: '/', handler: list }];
async function list(a, b) { ASK(); }
routes.forEach((route) => { app[route.method](route.path, route.handler); });`,
  ],
  'a loop takes the routes of a table apart': [
    'src/app.js',
    'request,explicit',
    `import express from 'express';
const app = express();
const routes = [{ method: 'get', path: '/', handler: list }];
async function list(a, b) { ASK(); }
for (const { method, path, handler } of routes) app[method](path, handler);`,
  ],
  'a loop goes over the entries of a map of routes': [
    'src/app.js',
    'request,explicit',
    `import express from 'express';
const router = express.Router();
const routes = { '/x': async (a, b) => { ASK(); } };
for (const [path, handler] of Object.entries(routes)) router.get(path, handler);`,
  ],
  'a function of this file makes the resolvers': [
    'src/app.js',
    'request,explicit',
    `import { ApolloServer } from '@apollo/server';
const makeResolvers = (db) => ({ Query: { users: async () => { ASK(); } } });
new ApolloServer({ typeDefs, resolvers: makeResolvers(db) });`,
  ],
  'a loop looks the handlers up by path': [
    'src/app.js',
    'request,explicit',
    `import express from 'express';
const router = express.Router();
const routes = { '/x': async (a, b) => { ASK(); } };
Object.keys(routes).forEach((path) => router.get(path, routes[path]));`,
  ],
  'each entry of a map becomes a worker': [
    'src/app.js',
    'message,explicit',
    `import { Worker } from 'bullmq';
const jobs = { mail: async (job) => { ASK(); } };
Object.entries(jobs).forEach(([name, fn]) => new Worker(name, fn));`,
  ],
  'a worker chooses among functions by name': [
    'src/app.js',
    'message,explicit',
    `import { Worker } from 'bullmq';
const jobs = { mail: async (job) => { ASK(); } };
new Worker('q', async (job) => jobs[job.name](job));`,
  ],
  'resolvers are put together with a spread': [
    'src/app.js',
    'request,explicit',
    `import { makeExecutableSchema } from '@graphql-tools/schema';
const q = { users: async () => { ASK(); } };
makeExecutableSchema({ typeDefs, resolvers: { Query: { ...q } } });`,
  ],
  'a map of functions that are called by hand': [
    'src/app.js',
    'unknown',
    `const starters = { a: async () => { ASK(); } }; (async () => {
for (const [name, start] of Object.entries(starters)) await start(); })();`,
  ],
  'a handler of an API file': [
    'server/api/x.ts',
    'request,explicit',
    `export default defineEventHandler(async (event) => { ASK(); });`,
  ],
  'an exported function takes req and res out of its parameter': [
    'src/c.ts',
    'request,explicit',
    `export const createContext = async ({ req, res }) => { ASK(); };`,
  ],
  'a comment gives the variable the type of a handler': [
    'src/c.js',
    'request,explicit',
    `/** @type {import('express').RequestHandler} */
const list = async (a, b) => { ASK(); };
module.exports = { list };`,
  ],
  'a comment gives the parameters the types of Express': [
    'src/c.js',
    'request,explicit',
    `/**
 * Lists users.
 * @param {import('express').Request} a
 * @param {import('express').Response} b
 */
async function list(a, b) { ASK(); }
module.exports = { list };`,
  ],
  'a comment names a type through the required module': [
    'src/c.js',
    'request,explicit',
    `const express = require('express');
/**
 * @param {express.Request} a
 */
async function list(a, b) { ASK(); }
module.exports = { list };`,
  ],
  'a comment gives an export the type of a Lambda handler': [
    'src/c.js',
    'request,explicit',
    `/** @type {import('aws-lambda').APIGatewayProxyHandler} */
exports.go = async (e) => { ASK(); };`,
  ],
  'load of a page of SvelteKit': [
    'src/routes/+page.server.js',
    'request,explicit',
    `/** @type {import('./$types').PageServerLoad} */
export async function load({ params }) { ASK(); }`,
  ],
  'an exported handler takes its request apart': [
    'src/c.js',
    'request,explicit',
    `exports.list = async ({ body, params }, res, next) => { ASK(); };`,
  ],
  'a loader takes its argument apart': [
    'app/routes/x.tsx',
    'request,explicit',
    `export const loader = async ({ request, params }) => { ASK(); };`,
  ],
  'an endpoint of Astro may be rendered once': [
    'src/pages/api/x.ts',
    'request,weak',
    `export const GET = async ({ request, params }) => { ASK(); };`,
  ],
  'a handler takes its body out and answers': [
    'src/c.js',
    'request,explicit',
    `module.exports.create = async function ({ body }, res) { ASK(); res.json({}); };`,
  ],
  'a function that takes body and url and does not answer': [
    'src/c.js',
    'unknown',
    `exports.send = async ({ body, url }, options) => { ASK(); };`,
  ],
  'the router is a field that the constructor assigns': [
    'src/c.js',
    'request,explicit',
    `import { Router } from 'express';
export class Users { constructor() { this.router = Router(); this.router.post('/x', this.handle); } async handle(a, b) { ASK(); } }`,
  ],
  'the router is a field and the handler is bound': [
    'src/c.js',
    'request,explicit',
    `import { Router } from 'express';
export class Users { router = Router(); constructor() { this.init(); } init() { this.router.post('/x', this.handle.bind(this)); } async handle(a, b) { ASK(); } }`,
  ],
  'the router is a field of the base class': [
    'src/c.ts',
    'request,explicit',
    `import { Router } from 'express';
abstract class Base { router = Router(); }
export class Users extends Base { constructor() { super(); this.router.post('/x', this.handle); } handle = async (a, b) => { ASK(); } }`,
  ],
  'the app is a typed parameter that the constructor keeps': [
    'src/c.ts',
    'request,explicit',
    `import { Application } from 'express';
export class Users { app; constructor(app: Application) { this.app = app; this.app.get('/x', (a, b) => this.handle(a, b)); } handle(a, b) { ASK(); } }`,
  ],
  'the constructor binds the handler to itself': [
    'src/c.js',
    'request,explicit',
    `const express = require('express');
class Users { constructor() { this.handle = this.handle.bind(this); this.router = express.Router(); this.router.get('/', this.handle); } async handle(a, b) { ASK(); } }
module.exports = Users;`,
  ],
  'the router is a parameter property of the base class': [
    'src/c.ts',
    'request,explicit',
    `import { Router } from 'express';
abstract class Base { constructor(protected readonly router: Router) {} }
export class Users extends Base { setup() { this.router.get('/x', this.handle); } handle = async (a, b) => { ASK(); } }`,
  ],
  'the handler is a method of the base class': [
    'src/c.ts',
    'request,explicit',
    `import { Router } from 'express';
class Base { async handle(a, b) { ASK(); } }
export class Users extends Base { router = Router(); constructor() { super(); this.router.get('/x', this.handle.bind(this)); } }`,
  ],
  'another name for this calls the handler': [
    'src/c.js',
    'request,explicit',
    `const http = require('http');
class S { constructor() { const self = this; this.server = http.createServer((q, r) => self.handle(q, r)); } handle(q, r) { ASK(); } }
module.exports = S;`,
  ],
  'the router is a member of an object literal': [
    'src/c.js',
    'request,explicit',
    `const express = require('express');
module.exports = { router: express.Router(), init() { this.router.get('/x', this.handle); }, handle(a, b) { ASK(); } };`,
  ],
  'an app of unknown origin, a path and the parameters of a handler': [
    'src/c.ts',
    'request,explicit',
    `export class App { constructor() { this.app.get('/x', async (req, res) => { ASK(); }); } }`,
  ],
  'NestJS makes what asks for the request anew for each request': [
    'src/s.ts',
    'request,explicit',
    `import { Injectable, Inject } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
@Injectable()
export class S { constructor(@Inject(REQUEST) private readonly req: any) { ASK(); } }`,
  ],
  'NestJS makes a provider of the request scope for each request': [
    'src/s.ts',
    'request,explicit',
    `import { Injectable, Scope } from '@nestjs/common';
@Injectable({ scope: Scope.REQUEST })
export class S { x = ASK(); }`,
  ],
  'NestJS makes what asks for the context anew for each request': [
    'src/s.ts',
    'request,explicit',
    `import { Injectable, Inject } from '@nestjs/common';
import { CONTEXT } from '@nestjs/graphql';
@Injectable()
export class S { constructor(@Inject(CONTEXT) private readonly c: any) { ASK(); } }`,
  ],
  'NestJS makes what asks for anything else once': [
    'src/s.ts',
    'startup',
    `import { Injectable, Inject } from '@nestjs/common';
@Injectable()
export class S { constructor(@Inject('DB') private readonly c: any) { ASK(); } }`,
  ],
  'a method of a provider without a decorator': [
    'src/s.ts',
    'unknown',
    `import { Injectable } from '@nestjs/common';
@Injectable()
export class S { run() { ASK(); } }`,
  ],
  'a factory of the request scope': [
    'src/s.module.ts',
    'request,explicit',
    `import { Module, Scope } from '@nestjs/common';
@Module({ providers: [{ provide: 'DB', scope: Scope.REQUEST, useFactory: () => { return ASK(); } }] })
export class M {}`,
  ],
  'a factory of the default scope': [
    'src/s.module.ts',
    'startup',
    `import { Module } from '@nestjs/common';
@Module({ providers: [{ provide: 'DB', useFactory: () => { return ASK(); } }] })
export class M {}`,
  ],
  'a factory that asks for the request': [
    'src/s.module.ts',
    'request,explicit',
    `import { REQUEST } from '@nestjs/core';
export const provider = { provide: 'DB', inject: [REQUEST], useFactory: (req) => { return ASK(); } };`,
  ],
  'NestJS makes what asks for the request in a field anew': [
    'src/s.ts',
    'request,explicit',
    `import { Injectable, Inject } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
@Injectable()
export class S { @Inject(REQUEST) private readonly req: any; x = ASK(); }`,
  ],
  'a signature says more than the folder': [
    'src/plugins/x.ts',
    'request,explicit',
    `export const handler = async (req, res, next) => { ASK(); };`,
  ],
  'the path is a parameter': [
    'src/c.js',
    'request,explicit',
    `export function mount(app, path) { app.get(path, async (req, res) => { ASK(); }); }`,
  ],
  'the path is a member': [
    'src/c.js',
    'request,explicit',
    `import express from 'express'; const app = express();
app.get(ROUTES.users, async (a, b) => { ASK(); });`,
  ],
  'the app and the path come from other files': [
    'src/c.js',
    'request,explicit',
    `import { app } from './app.js'; import { PATH } from './paths.js';
app.get(PATH, async (req, res) => { ASK(); });`,
  ],
  'the path is a template': [
    'src/c.js',
    'request,explicit',
    `import app from './app.js';
app.post(\`\${prefix}/users\`, async (req, res) => { ASK(); });`,
  ],
  'get of a cache that is given a function with the parameters of a handler': [
    'src/c.js',
    'request,weak',
    `import { cache } from './cache.js';
cache.get(key, async (req, res) => { ASK(); });`,
  ],
  'a handler waits for what is begun only once': [
    'src/c.js',
    'unknown',
    `import express from 'express'; let ready = null;
const start = async () => { ASK(); };
const begin = () => { if (ready) return ready; ready = start().catch((error) => { ready = null; throw error; }); return ready; };
express().use(async (req, res, next) => { await begin(); next(); });`,
  ],
  'a handler goes on only where nothing is under way': [
    'src/c.js',
    'request,explicit',
    `import express from 'express'; let busy = false;
const start = async () => { ASK(); };
express().use(async (req, res, next) => { if (busy) return next(); busy = true; await start(); busy = false; next(); });`,
  ],
};

describe('how often does this run?', () => {
  it.each(Object.entries(cases))('%s', (_, [file, answer, code]) => {
    const { runs, hot } = ask(code, executionOf, { file });
    expect(hot ? `${runs},${hot.evidence}` : runs).toBe(answer);
  });
});
