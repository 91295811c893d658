import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/project/parse.ts';
import { loadTools } from '../../src/project/tools.ts';

const tools = await loadTools();

interface Variable {
  readonly name: string;
  readonly scope: Scope;
  readonly defs: readonly { type: string; name: unknown; node: unknown; parent?: unknown }[];
  readonly references: readonly Reference[];
}

interface Reference {
  readonly identifier: TSESTree.Node;
  readonly resolved: Variable | null;
  readonly init?: boolean | undefined;
  readonly writeExpr?: unknown;
  readonly isTypeReference: boolean;
  isRead(): boolean;
  isWrite(): boolean;
}

interface Scope {
  readonly block: unknown;
  readonly upper: Scope | null;
  readonly variableScope: Scope;
  readonly variables: readonly Variable[];
  readonly references: readonly Reference[];
  readonly set: ReadonlyMap<string, Variable>;
}

/** All that the analysis can read of scopes. What nobody declares, such as `arguments`, is for it no variable. */
function told(scopes: readonly Scope[]): unknown {
  const numbers = new Map<Scope | null, number>(scopes.map((scope, index) => [scope, index]));
  const at = (scope: Scope | null): number => numbers.get(scope) ?? -1;
  const where = (node: unknown): string | null => {
    const { type, range } = (node ?? {}) as Partial<TSESTree.Node>;
    return type === undefined || range === undefined ? null : `${type} ${range[0]}-${range[1]}`;
  };
  const isDeclared = ({ defs }: Variable): boolean => defs.length > 0;
  return scopes.map((scope) => ({
    block: where(scope.block),
    upper: at(scope.upper),
    variableScope: at(scope.variableScope),
    set: [...scope.set.values()].filter(isDeclared).map(({ name }) => name),
    variables: scope.variables.filter(isDeclared).map((variable) => ({
      name: variable.name,
      scope: at(variable.scope),
      defs: variable.defs.map(({ type, name, node, parent }) => [type, where(name), where(node), where(parent)]),
      references: variable.references.map((reference) => [
        where(reference.identifier),
        reference.isRead(),
        reference.isWrite(),
        reference.init,
        where(reference.writeExpr),
        reference.isTypeReference,
      ]),
    })),
    references: scope.references.map(({ identifier, resolved }) => [
      where(identifier),
      resolved && isDeclared(resolved) ? `${at(resolved.scope)} ${resolved.name}` : null,
    ]),
  }));
}

function expectSame(path: string, text: string): void {
  const sourceCode = parse(path, text, tools);
  if (!sourceCode) throw new Error(`${path} cannot be parsed`);
  const theirs = analyze(sourceCode.ast, { sourceType: 'module', lib: [] }).scopes;
  const ours = told(sourceCode.scopeManager?.scopes as unknown as Scope[]);
  const wanted = told(theirs);
  // Node compares in a tenth of the time, but does not say what differs.
  if (!isDeepStrictEqual(ours, wanted)) expect(ours, path).toEqual(wanted);
}

describe('scopes are those of @typescript-eslint/scope-manager', () => {
  it.each([
    [
      'names of several kinds',
      'let a = 1; const { b, ...c } = a; var [d = b, { e: f = c }] = a; a += d; f++; b.c = f;',
    ],
    ['a block in a block', 'let a = 1; { let a = 2; { a = 3; } var b = a; } b;'],
    ['functions', 'f(); function f(a, { b = a } = {}, ...c) { return a + b + c + arguments.length; } f.call(f);'],
    [
      'a default that does not see the body',
      'const x = 1; function f(a = x, b = () => x) { const x = 2; return a + x; }',
    ],
    ['a default that asks for the arguments', 'function g() { function f(a = arguments) { return [a, arguments]; } }'],
    ['a variable named arguments', 'function f() { var arguments = 1; return () => arguments; }'],
    ['a function that names itself', 'const f = function g(n) { return n ? g(n - 1) : f; }; g;'],
    ['arrows', 'const f = (a) => (b) => { const c = a; return b + c; }; const g = async (a) => await f(a);'],
    [
      'classes',
      'class A extends B { static #p = A; q = () => this.q; [k] = 1; static { var s = A; s; } get x() { return A; } } A;',
    ],
    ['a class expression', 'const A = class B extends A { m(a) { return B ?? A; } }; B;'],
    [
      'loops',
      'for (let i = 0; i < n; i++) i; for (var j in o) j; for (const [k, v = k] of o) v; for (x.y of o); for (z of o);',
    ],
    ['catch', 'try { a(); } catch ({ message, code = message }) { code; } try { b(); } catch { c(); }'],
    ['switch', 'switch (a) { case b: let a = 1; break; default: a; }'],
    ['labels', 'outer: for (;;) { const outer = 1; continue outer; }'],
    [
      'what is written apart',
      '({ a: x.y, b: z, [k]: w = d, ...rest } = o); [p, q.r, ...s] = [q, p]; (t as any) = u; v! += 1;',
    ],
    [
      'templates and optional chains',
      'const a = tag`x${b}y${c?.d?.[e]}`; a?.(f); `${a}`; import.meta.url; new.target;',
    ],
    [
      'imports and exports',
      "import a, { b as c, type D } from 'x'; import * as e from 'y'; export { a, c as f, type D as G }; export { h } from 'z'; export * from 'w'; export default a;",
    ],
    ['exported types', 'type A = 1; const b = 2; export type { A }; export { type b }; export default A;'],
    ['an import that is assigned', "import a = require('a'); import b = a.c.d; export = b;"],
    [
      'types and values of one name',
      'type A = string; const A = 1; let x: A = A; interface A2 { a: A2; } class A2 {} new A2();',
    ],
    [
      'a value that is no type',
      'const a = 1; let b: a; type T = typeof a; type U = typeof a.b.c; let c: typeof import("x");',
    ],
    [
      'generics',
      'function f<T extends K, K = T>(a: T): a is K { return a; } interface I<T> extends B<T> { m<U>(u: U): T; }',
    ],
    [
      'a type that is inferred',
      'type R<T> = T extends (a: infer A, ...b: infer B) => infer C ? [A, B, C] : A; type M<T> = T extends { [K in keyof T]: infer V } ? V : never;',
    ],
    [
      'a mapped type',
      'type M<T> = { readonly [K in keyof T as `x${K}`]?: T[K] }; type I = { [key: string]: Key; [k]: 1; [k](a): void };',
    ],
    [
      'function types',
      'type F = (a: A, { b }: B, ...c: C[]) => typeof a; type N = new (a: A) => a; interface I { (a: F): N; new (b: I): I; }',
    ],
    [
      'tuples',
      'type T = [first: A, second?: B, ...rest: C[]]; const t = [1] as const; <T>t; t satisfies T; f<T>; new G<T>();',
    ],
    ['assertions', 'function f(this: A, a: unknown): asserts a is B {} class C { m(): this is D {} }'],
    ['enums', "enum E { A = 1, 'b-c' = A, D = E.A | X, [`e`] = 2 } declare const enum F { A } E.A; A;"],
    [
      'namespaces',
      "namespace N { export const a = 1; a; } namespace N.M.O { N; } declare module 'm' { const b: N; } declare global { var g: N; } N.a;",
    ],
    [
      'overloads',
      'function f(a: string): void; function f(a: number): void; function f(a: any) {} declare function g(a: f): g; f(1);',
    ],
    [
      'decorators',
      '@d(A) class A { @p x: X = 1; @m(q) m(@i(I) a: I, @j b = @k class {}) {} constructor(private readonly s: S, @i(T) public t = s) {} }',
    ],
    [
      'abstract classes',
      'abstract class A<T> extends B<T> implements C, D.E<T> { abstract x: X; abstract m(a: T): Y; abstract accessor z: Z; [k: string]: W; declare v: V; }',
    ],
  ])('%s', (_, text) => {
    expectSame('a.ts', text);
  });

  it.each([
    [
      'elements',
      'const A = 1, b = 2; <A.B x={b} {...b}><b.c /><c:d /><div /><this.x /><A>{b}</A></A.B>; <T,>(a: T) => <A<T> />;',
    ],
    [
      'an import that elements stand for',
      "import React from 'react'; const f = () => <><a /></>; const g = () => { const React = 1; return <b />; };",
    ],
    ['a name of it further in', 'const f = () => <a />; { let React = 1; <b />; }'],
  ])('%s', (_, text) => {
    expectSame('a.tsx', text);
  });

  it('in a script that is not strict', () => {
    expectSame('a.cjs', 'with (o) { a; var b = a; } var a; b; undeclared = 1; function f() { return arguments; }');
  });

  it.each(['src', 'tests/projects', 'tests/analysis', 'node_modules/eslint/lib', 'node_modules/oxc-parser/src-js'])(
    'in %s',
    (folder) => {
      const root = join(import.meta.dirname, '../..', folder);
      const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
        (path) => /\.[jt]sx?$/u.test(path) && !path.endsWith('broken.ts'),
      );
      expect(paths).not.toEqual([]);
      for (const path of paths) expectSame(path, readFileSync(join(root, path), 'utf8'));
    },
    60_000,
  );
});
