import { createRequire } from 'node:module';
import type { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../../src/index.ts';
import { generatedPrograms } from './generated.ts';
import { strain } from './lint.ts';
import { parserOf } from './parsers.ts';

// @babel/eslint-parser stops at ESLint 9.
const { Linter: Linter9 } = createRequire(import.meta.url)('eslint9') as { Linter: typeof Linter };

const imports = `// @flow
import express from 'express';
import { Pool } from 'pg';
const app = express();
`;
const programOf = (code: string) => ({ name: 'a program', file: 'src/server.js', text: `${imports}${code}\n` });

describe('no rule stops at what only Flow has', () => {
  it.each([
    ['a class that implements', 'class C implements I { m() { const p = new Pool(); p.query(1); } }'],
    ['a class that implements several', 'class C<T> extends D<T> implements I<T>, J { m() { return new Pool(); } }'],
    ['a class without a name that implements', 'export default class extends Pool implements I { p = new Pool(); }'],
    ['a declared class', "declare class D extends Pool { m(): Pool; static x: number } app.get('/', () => new D());"],
    ['a declared function', "declare function f(a: Pool): Pool; app.get('/', () => f(new Pool()).query(1));"],
    ['a declared variable', "declare var pools: Pool; app.get('/', () => pools.add(new Pool()));"],
    ['declared exports', "declare export var a: Pool; declare export class A {}; declare export * from 'x';"],
    ['a declared module', "declare module 'm' { declare module.exports: { f(): Pool }; declare class X {} }"],
    [
      'an opaque type',
      "opaque type O = string; export opaque type P: string = O; app.get('/', () => new Pool((O: any)));",
    ],
    ['a type and an interface', 'type T = Pool; interface I { m(): Pool } app.use(T, I, () => new Pool(T));'],
    ['a predicate', 'function isPool(x: mixed): boolean %checks { return !!new Pool(x); }'],
    [
      'types of functions',
      'export default function f<T: Pool>(a: ?T, b?: (x: Pool) => T, ...c: T[]): T { return new Pool(); }',
    ],
    [
      'imports of types',
      "import typeof P from 'pg'; import { type A, typeof Client as C } from 'pg'; new Pool((A: P));",
    ],
    ['exports of types', "export type { A } from 'a'; export type B = Pool; export interface D { m(): Pool }"],
    [
      'private, covariant and declared fields',
      'class C { #p: Pool = new Pool(); +r: Pool; declare s: Pool; static q: ?Pool; }',
    ],
    ['a type of `this`', "function f(this: Pool, a: number) { return new Pool(); } app.get('/', f);"],
    [
      'variance and bounds',
      'class A<+T, -U: Pool = Pool> extends (Pool: any) { m = (x: T): U => new Pool(); } new A();',
    ],
    ['a loop over what is annotated', "app.get('/', async () => { for await (const x: Pool of xs) new Pool(x); });"],
  ])('%s', (_, code) => {
    const { parsed, failures } = strain(plugin, programOf(code), 'babel');
    expect(failures).toEqual([]);
    expect(parsed).toBe(true);
  });

  it('in generated programs', () => {
    const outcomes = generatedPrograms(80, 5, 'flow').map((one) => strain(plugin, one, 'babel'));
    expect(outcomes.flatMap(({ failures }) => failures)).toEqual([]);
    expect(outcomes.some(({ reports }) => reports > 0)).toBe(true);
  });
});

describe('a cast of Flow is looked through', () => {
  const verify = (code: string): Linter.LintMessage[] => {
    const { text, file } = programOf(code);
    const languageOptions = { ...parserOf('babel', { text, file }), sourceType: 'module' as const };
    const config = {
      ...plugin.configs.recommended,
      languageOptions,
      settings: { 'connection-churn': { repair: 'all' } },
    };
    return new Linter9({ cwd: '/project' }).verify(text, [config], `/project/${file}`);
  };
  const fixed = (code: string): string => {
    const { text } = programOf(code);
    const fix = verify(code)[0]?.fix;
    return fix ? text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]) : 'nothing';
  };

  it.each([
    ['around a client', "app.get('/', async (q, s) => { s.json(await (new Pool(): any).query(1)); });"],
    ['around a factory', "app.get('/', async (q, s) => { s.json(await new (Pool: any)().query(1)); });"],
    ['around a cast', "app.get('/', async (q, s) => { s.json(await ((new Pool(): any): Pool).query(1)); });"],
    ['around its options', "app.get('/', async (q, s) => { s.json(await new Pool(({ max: 1 }: any)).query(1)); });"],
    ['around a handler', "app.get('/', (async (q, s) => { s.json(await new Pool().query(1)); }: Handler));"],
    [
      'around the name of a handler',
      "async function h(q, s) { s.json(await new Pool().query(1)); } app.get('/', (h: any));",
    ],
    ['around an app', "(app: any).get('/', async (q, s) => { s.json(await new Pool().query(1)); });"],
  ])('%s', (_, code) => {
    expect(verify(code).map(({ ruleId }) => ruleId)).toEqual(['connection-churn/no-client-in-handler']);
  });

  it.each([
    ['what is kept', 'const pool = (new Pool(): any); app.get("/", () => pool.query(1));'],
    [
      'what is kept in a map',
      'const pools: Map<string, Pool> = new Map(); app.get("/:id", (q) => { let p = (pools.get(q.params.id): any); if (!p) { p = new Pool({ host: q.params.id }); pools.set(q.params.id, (p: any)); } return p.query(1); });',
    ],
    [
      'what is kept under a guard',
      'let pool: ?Pool; app.get("/", () => { if (!(pool: any)) pool = (new Pool(): any); return (pool: any).query(1); });',
    ],
  ])('around %s, which is not reported', (_, code) => {
    expect(verify(code)).toEqual([]);
  });

  it('and keeps its parentheses when the client moves', () => {
    expect(fixed("app.get('/', async (q, s) => { const p = (new Pool(): any); s.json(await p.query(1)); });")).toBe(
      `${imports.trimEnd()}\nconst pool = new Pool();\napp.get('/', async (q, s) => { const p = (pool: any); s.json(await p.query(1)); });\n`,
    );
  });
});
