import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { damagesTo } from './damage.ts';
import { everythingIsAClient } from './settings.ts';

const programs: Readonly<Record<string, { readonly file?: string; readonly text: string }>> = {
  'a server': {
    text: `import express from 'express'; import pg, { Pool } from 'pg'; import * as ns from 'pg';
export * from 'a'; export * as b from 'c'; export { d as e } from 'f';
const app = express(); const options = { max: 1, ...base, get a() { return 1; }, b };
app.get('/', async function h(req, { body: [a, , ...rest], c = 1, ...others }) {
  const { d, ...e } = new Pool({ ...options, url: \`a\${req.x}\`, [a]: 1 });
  try { await d.query('x', ...rest); } catch ({ f }) { throw f; } finally { await d?.end(); }
});
if (!pool) { var pool = new pg.Pool(); } else pool ??= make();
export default async function handler(req, res) { for (const x of [, new Pool(x), ...a]) { await x.query(1); } const c = await (0, new ns.Client(options)).connect(); c.on('error', () => {}); return c ? c : res; }
export const { k, l: [m] } = cache, n = new Pool(...[, options]);`,
  },
  classes: {
    text: `import { Pool } from 'pg'; import http from 'node:http';
export class Db extends Base { static #pools = new Map(); pool = new Pool(); #x; accessor y = new Pool(); static { this.q = new Pool(); }
  constructor(a, b = 2) { super(a); this.a = a; this.agent = new http.Agent({ keepAlive: true }); }
  get pool2() { return (this.#x ??= new Pool()); }
  async m(k) { let p = Db.#pools.get(k); if (p === undefined) { p = new Pool({ k }); Db.#pools.set(k, p); setTimeout(() => p.end(), 1); } return p; }
  close() { return this.pool.end(); } }
const o = { a() { return new Pool(); }, ['b']: () => new Db(), async *c() { yield* new Pool(); yield; } }; module.exports = { o, Db }; exports.x = o.a;
const lazy = () => import('pg').then(({ Pool: P }) => new P()); const { Pool: R } = require('pg'); const [, S] = [, new R()];
label: for (const i in o) { switch (i) { case 'a': new R(); break label; default: continue label; } }
for (let i = 0; i < 2; i++) new R(i); do { get(1); } while (x--);
process.on('SIGTERM', () => o.close()); setInterval(async () => { http.get('x', { agent: new http.Agent() }, (r) => r.resume()); await fetch('u', { headers: { connection: 'close' } }); }, 5);`,
  },
  types: {
    text: `import { Pool, type PoolConfig } from 'pg'; import { Controller, Get, Injectable } from '@nestjs/common'; import fs = require('pg'); import type { RequestHandler, Request } from 'express';
@Injectable({ scope: 2 }) @Controller('x') export class C<T> extends B<T> implements I<T>, J.K {
  constructor(private readonly pool: Pool, @Inject('x') public y?: Y) { super(); } declare z: string; q: Pool = new Pool(); [k: string]: unknown;
  @Get() async m(@Body() body: Dto, ...r: string[]): Promise<void> { const p = new Pool(body as PoolConfig)!; await (<any>p).query(1); }
  get(): void; get(a?: any) { return (new Pool() satisfies Pool).query<T>(1); } }
export const h: RequestHandler = async (req: Request, res) => { res.json(await new Pool().query('x')); }; enum E { A, B = 'b' }
namespace N { export const p = new Pool(); export function f(this: C, a: unknown): asserts a is Pool {} } declare module 'm' { const p: Pool; }
export interface I<T> { m(a: T): Promise<Pool>; new (a: T): I<T>; readonly x?: Pool; (y: T): void } type Q = { [K in keyof Pool]?: Pool[K] } & (typeof h | [a: Pool, ...b: Pool[]]);
abstract class Z { abstract m(): void; abstract n: Pool } function over(a: string): Pool; function over(a: any) { return new Pool(a); } const u = over<Pool>; export type { Q }; export import W = N.p; export = h;`,
  },
  components: {
    file: 'src/server.tsx',
    text: `import { S3Client } from '@aws-sdk/client-s3'; import Koa from 'koa'; import Fastify from 'fastify'; const f = Fastify();
export const loader = async ({ params }) => <A b={new S3Client({})} {...params} c>{await new S3Client().send(1)}<></></A>;
f.route({ method: 'GET', url: '/', handler: async (a) => { const c = new S3Client({ region: a.b }); return c.send(1); } });
f.register(async (i) => { i.get('/', async () => new S3Client()); }); new Koa().use(async (ctx, next) => { using z = new S3Client(); await next(); });
const cache = {}; function get(k) { if (cache[k]) return cache[k]; return (cache[k] = new S3Client({ k })); }
export const handler = async (event) => { get(JSON.stringify(event)); return new Promise((res, rej) => { const c = new S3Client(); c.send(1).then(res, rej).finally(() => c.destroy()); }); };`,
  },
};

/** What was damaged in a program before: a kind of place is damaged in one of them. */
const done = new Set<string>();

it.each(Object.entries(programs))(
  'no rule stops at a tree that is damaged: %s',
  (_, { text, file }) => {
    const path = file ?? 'src/server.ts';
    const damages = damagesTo(text, path).filter(({ name }) => !done.has(name));
    for (const { name } of damages) done.add(name);
    const failures: string[] = [];
    let linted = 0;
    for (const { name, parser } of damages) {
      const languageOptions = { parser, sourceType: 'module' } as const;
      const settings = { 'connection-churn': everythingIsAClient };
      const config = { ...plugin.configs.strict, files: ['**'], languageOptions, settings };
      try {
        const problems = new Linter({ cwd: '/project' }).verify(text, [config], `/project/${path}`);
        // ESLint and the analysis of scopes have their own ideas of what a tree is.
        if (!problems.some(({ fatal }) => fatal)) linted++;
      } catch (error) {
        const { stack = '' } = error as Error;
        if (stack.includes('/src/')) failures.push(`${name}: ${stack.split('\n').slice(0, 6).join('\n')}`);
      }
    }
    expect(failures).toEqual([]);
    expect(linted).toBeGreaterThan(damages.length / 2);
  },
  120_000,
);
