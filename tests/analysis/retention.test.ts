import { describe, expect, it } from 'vitest';
import { retentionOf } from '../../src/analysis/retention.ts';
import type { Asked } from './ask.ts';
import { ask } from './ask.ts';

/** What becomes of the value of `ASK(…)`. */
function retention(code: string, asked: Asked = {}): string {
  const answer = ask(code, (call, file) => retentionOf(call, file), asked);
  return answer.kind === 'near-miss' ? `near-miss: ${answer.why}` : answer.kind;
}

const handler = (body: string, before = '') =>
  `import express from 'express';\n${before}\nexpress().get('/', async (req, res) => {\n${body}\n});`;

describe('kept', () => {
  it.each([
    ['a lazy if-guard', 'let client; export function get() { if (!client) { client = ASK(); } return client; }'],
    [
      'a guard against undefined',
      'let client; export function get() { if (client === undefined) client = ASK(); return client; }',
    ],
    [
      'the database of the client in a module variable',
      'let db; export async function getDb() { if (db) return db; const client = ASK(); await client.connect(); db = client.db("shop"); return db; }',
    ],
    [
      'taken out of a result that may have failed',
      'let client; export const get = () => { if (!client) { const result = ASK(); if (result.ok) client = result.data; } return client; };',
    ],
    ['??= on a module variable', 'let client; export const get = () => (client ??= ASK());'],
    ['||= on a module variable', 'let client; export const get = () => { client ||= ASK(); return client; };'],
    ['client = client ?? create', 'let client; export function get() { client = client ?? ASK(); return client; }'],
    ['client || (client = create)', 'let client; export function get() { return client || (client = ASK()); }'],
    [
      'a ternary on the same variable',
      'let client; export function get() { client = client ? client : ASK(); return client; }',
    ],
    [
      'an early return',
      'let client; export function get() { if (client) return client; client = ASK(); return client; }',
    ],
    [
      'an early return in a try',
      'let client; export async function get() { try { if (client) return client; client = await ASK(); return client; } catch (e) { throw e; } }',
    ],
    [
      'a flag of the module',
      'let started = false; let client; export function init() { if (started) return; started = true; client = ASK(); }',
    ],
    [
      'a keyed map',
      'const pools = new Map(); export function pool(t) { let p = pools.get(t); if (!p) { p = ASK(); pools.set(t, p); } return p; }',
    ],
    [
      'a keyed map asked by has',
      'const pools = new Map(); export function pool(t) { if (!pools.has(t)) pools.set(t, ASK()); return pools.get(t); }',
    ],
    [
      'a keyed map with an early return',
      'const pools = new Map(); export function pool(t) { const hit = pools.get(t); if (hit) return hit; const p = ASK(); pools.set(t, p); return p; }',
    ],
    ['a keyed object', 'const pools = {}; export function pool(t) { return (pools[t] ??= ASK()); }'],
    [
      'a keyed object tested by in',
      'const pools = {}; export function pool(t) { if (!(t in pools)) { pools[t] = ASK(); } return pools[t]; }',
    ],
    [
      'globalThis in a function',
      'export function get() { if (!globalThis.db) { globalThis.db = ASK(); } return globalThis.db; }',
    ],
    ['a global behind an alias', 'const g = globalThis as any; export function get() { g.db ??= ASK(); return g.db; }'],
    [
      'mongoose cached promise',
      'let cached = global.mongoose ??= { conn: null, promise: null }; export async function connect() { if (cached.conn) return cached.conn; if (!cached.promise) { cached.promise = ASK().then((m) => m); } cached.conn = await cached.promise; return cached.conn; }',
    ],
    [
      'a static getInstance',
      'class Db { static instance; static getInstance() { if (!Db.instance) { Db.instance = ASK(); } return Db.instance; } }',
    ],
    ['a private static', 'class Db { static #pool; static get pool() { return (this.#pool ??= ASK()); } }'],
    ['a lazy field', 'class Db { get client() { return (this._client ??= ASK()); } }'],
    ['a lazy field with a guard', 'class Db { async client() { if (!this.c) { this.c = ASK(); } return this.c; } }'],
    ['once', 'import once from "once"; export const get = once(() => ASK());'],
    ['memoize', 'import _ from "lodash"; export const get = _.memoize((url) => ASK(url));'],
    ['a singleton helper', 'import { singleton } from "./singleton"; export const db = singleton("db", () => ASK());'],
    ['remember', 'import { remember } from "@epic-web/remember"; export const db = remember("db", () => ASK());'],
    [
      'a factory by name given to once',
      'import { once } from "lodash"; function create() { return ASK(); } export const get = once(create);',
    ],
    ['get-or-create', 'export const get = (key) => cache.getOrCreate(key, () => ASK());'],
    [
      'getOrInsertComputed',
      'const pools = new Map(); export const pool = (t) => pools.getOrInsertComputed(t, () => ASK(t));',
    ],
    [
      'an LRU with fetchMethod',
      'import { LRUCache } from "lru-cache"; const c = new LRUCache({ max: 5, fetchMethod: (k) => ASK(k) });',
    ],
    ['a module variable', 'export const pool = ASK();'],
    [
      'readyState of mongoose',
      'import mongoose from "mongoose"; export async function connect() { if (mongoose.connection.readyState >= 1) return; conn = ASK(); }',
    ],
    [
      'a cached result',
      'const cache = new Map(); export async function load(k) { if (cache.has(k)) return cache.get(k); const c = ASK(); const r = await c.query(k); cache.set(k, r); return r; }',
    ],
    [
      'dropped once the secret that it fetched is known',
      'let secret; async function load() { if (secret) return secret; const c = ASK(); const out = await c.send(x); secret = out.value; return secret; } ' +
        handler('res.json(await load());'),
    ],
    [
      'dropped until the token that it fetched runs out',
      'let token = null; let until = 0; export async function load() { if (token && Date.now() < until) return token; const c = ASK(); token = await c.send(x); until = Date.now() + 1e6; return token; }',
    ],
    [
      'dropped once a member is known',
      'const cache = { value: null }; export async function load() { if (cache.value === null) { cache.value = await ASK().send(x); } return cache.value; }',
    ],
    [
      'dropped once a promise in a field is there',
      'export class Secrets { async load() { this.#promise ??= ASK().send(x).catch((e) => { this.#promise = null; throw e; }); return this.#promise; } #promise = null; }',
    ],
    [
      'set far from the guard',
      'const pools = new Map(); export async function pool(t) { const existing = pools.get(t); if (existing) { return existing; } const cfg = await load(t); const p = ASK(cfg); await p.connect(); pools.set(t, p); return p; }',
    ],
    [
      'the locals of the application, by way of the request',
      handler('if (!req.app.locals.db) { req.app.locals.db = ASK(); }'),
    ],
    [
      'a setting of the application, by way of the request',
      handler('const db = req.app.get("db") || ASK(); if (!req.app.get("db")) req.app.set("db", db);'),
    ],
    [
      'a list of the application, once it is connected',
      handler(
        'if (req.app.locals.known.includes(req.body)) return res.end(); const client = ASK(); client.on("ready", () => { req.app.locals.known.push(client); });',
      ),
    ],
    ['the application taken out of the request', handler('const { app } = req; app.locals.db ??= ASK();')],
    [
      'what replaces one that failed',
      handler(
        'try { await client.ping(); } catch { client = ASK(); } res.json(await client.get("x"));',
        'let client = make();',
      ),
    ],
    ['the server of a request', handler('if (!req.server.db) req.server.db = ASK();')],
  ])('%s', (_, code) => {
    expect(retention(code)).toBe('kept');
  });
});

describe('near-miss', () => {
  it.each([
    [
      'a module variable overwritten on each run',
      'unguarded',
      handler('client = ASK(); res.json(await client.get("x"));', 'let client;'),
    ],
    ['a memo on the request', 'request-bound', handler('req.db ??= ASK();')],
    [
      'a memo on the locals of the response',
      'request-bound',
      handler('if (!res.locals.db) { res.locals.db = ASK(); }'),
    ],
    [
      'a variable of the same function',
      'local',
      handler('let client; if (!client) client = ASK(); await client.get("x");'),
    ],
    [
      'made where something else has failed',
      'unguarded',
      handler('try { await load(); } catch { client = ASK(); } res.end();', 'let client;'),
    ],
    ['the application overwritten on each run', 'unguarded', handler('req.app.locals.db = ASK();')],
    [
      'the application behind a test of the request',
      'unguarded',
      handler('if (!req.user) return res.end(); req.app.locals.last = ASK();'),
    ],
    ['pushed into a module list without a test', 'unguarded', handler('all.push(ASK());', 'const all = [];')],
  ])('%s', (_, why, code) => {
    expect(retention(code)).toBe(`near-miss: ${why}`);
  });
});

describe('others', () => {
  it.each([
    ['returned', 'a factory', 'export function create() { return ASK(); }'],
    [
      'returned',
      'a database of the client',
      'export default async () => { const c = await ASK(); try { const db = c.db("shop"); return db; } catch (e) { log(e); } }',
    ],
    [
      'returned',
      'a channel of the connection',
      'export async function open() { const c = await ASK(); const ch = await c.createChannel(); return ch; }',
    ],
    [
      'returned',
      'a collection in what is made of it',
      'export function load() { const users = ASK().db().collection("users"); return new Repo({ users }); }',
    ],
    [
      'returned',
      'a promise that is resolved with it',
      'export function open() { const c = ASK(); return new Promise((resolve, reject) => c.connect((e) => (e ? reject(e) : resolve(c)))); }',
    ],
    [
      'returned',
      'a promise that is resolved with it by `then`',
      'export function open() { const c = ASK(); return new Promise((resolve, reject) => { c.connect().then(resolve, reject); }); }',
    ],
    [
      'returned',
      'what the callback of a promise returns',
      'export function open() { const c = ASK(); return ready().then(() => c); }',
    ],
    [
      'dropped',
      'rows of a collection',
      'export async function load() { const c = ASK(); return c.db().collection("users").find().toArray(); }',
    ],
    [
      'dropped',
      'a promise that is resolved with an answer',
      'export function load(sql) { const c = ASK(); return new Promise((resolve, reject) => { c.query(sql, (e, rows) => { c.end(); if (e) reject(e); else resolve(rows); }); }); }',
    ],
    [
      'dropped',
      'a callback of a promise that goes on using it',
      'export function send(mail) { const c = ASK(); return c.sendMail(mail).then(() => c.close()); }',
    ],
    ['returned', 'a factory in an object', 'export function create() { const db = ASK(); return { db }; }'],
    [
      'returned',
      'a closure that is returned',
      'export function auth() { const c = ASK(); return (req, res, next) => c.get("x"); }',
    ],
    [
      'returned',
      'spread into what is returned',
      'export function create() { const db = ASK(); return { ...{ db } }; }',
    ],
    ['instance', 'a field', 'export class Repo { pool = ASK(); }'],
    ['instance', 'a constructor', 'export class Repo { constructor() { this.pool = ASK(); } }'],
    ['dropped', 'used and left', 'export async function load() { const c = ASK(); await c.query("x"); }'],
    [
      'dropped',
      'a test on the environment is no cache',
      'export async function load() { if (process.env.X) { const c = ASK(); await c.query("x"); } }',
    ],
    [
      'dropped',
      'a flag of what is under way is no cache',
      'let busy = false; export async function tick() { if (busy) return; busy = true; try { const c = ASK(); await c.query("x"); } finally { busy = false; } }',
    ],
    [
      'dropped',
      'a breaker that failures open is no cache',
      'let open = false; export async function load() { if (open) return null; try { const c = ASK(); return await c.query("x"); } catch { open = true; } }',
    ],
    [
      'dropped',
      'what is known for one request',
      handler(
        'let user; const load = async () => { if (user) return user; const c = ASK(); user = await c.query("x"); return user; }; res.json(await load());',
      ),
    ],
    [
      'dropped',
      'the last one seen is no cache',
      'let last; export async function load(id) { if (last === id) return; last = id; const c = ASK(); await c.query("x"); }',
    ],
    [
      'dropped',
      'what is noted where it is missing',
      'let seen = 0; export async function load() { if (!seen) return; seen = 1; const c = ASK(); await c.query("x"); }',
    ],
    ['escaped', 'passed on', 'export async function load() { await query(ASK()); }'],
    [
      'dropped',
      'a test on configuration is no cache',
      'import { config } from "./config"; export async function load() { if (config.debug) return; const c = ASK(); await c.query("x"); }',
    ],
  ])('%s: %s', (kind, _, code) => {
    expect(retention(code)).toBe(kind);
  });
});
