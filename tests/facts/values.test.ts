import { describe, expect, it } from 'vitest';
import { walk } from '../../src/ast/walk.ts';
import type { Node } from '../../src/ast/nodes.ts';
import type { Source } from '../../src/facts/source.ts';
import { memberNamesOf, memberOf, returnedBy, valuesOf } from '../../src/facts/values.ts';
import type { Value } from '../../src/facts/values.ts';
import { ask } from '../analysis/ask.ts';
import { pages, programsOn } from '../programs/page.ts';
import { sourcesOf } from './sources.ts';

/** The values of the argument of `ASK`, as one would write them. */
function valuesIn(code: string): string[] {
  return ask(code, ({ arguments: [argument] }, file) =>
    argument ? valuesOf(argument, file).map((value) => textOf(value, file)) : [],
  );
}

function textOf(value: Value, source: Source): string {
  const written = (node: Node): string => source.sourceCode.text.slice(...node.range);
  switch (value.kind) {
    case 'foreign':
      return `${value.isTyped ? 'typed ' : ''}${value.module}:${value.path}`;
    case 'given':
      return `given ${[value.index, ...value.keys].join('.')}`;
    case 'instance':
      return `${value.isTyped ? 'typed ' : ''}new ${value.of.id?.name ?? 'class'}`;
    case 'class':
      return `class ${value.node.id?.name ?? ''}`;
    case 'function':
      return value.node.id?.name ?? 'function';
    case 'object':
    case 'literal':
      return written(value.node);
    case 'list':
      return `[${value
        .elements()
        .map((element) => textOf(element, source))
        .join(', ')}]`;
    default:
      return 'unknown';
  }
}

describe('what an expression may stand for', () => {
  it.each([
    ['a literal', 'ASK(1);', ['1']],
    ['a template', 'ASK(`a${b}`);', ['`a${b}`']],
    ['nothing', 'ASK(undefined);', ['undefined']],
    ['a name that nobody declares', 'ASK(fetch);', ['global:fetch']],
    ['a sum', 'ASK(1 + 1);', ['unknown']],
    ['both sides of a choice', 'ASK(a ? 1 : 2);', ['1', '2']],
    ['both sides of `??`', 'ASK(1 ?? 2);', ['1', '2']],
    ['the last of a sequence', 'ASK((1, 2));', ['2']],
    ['what is assigned', 'let a; ASK(a = 2);', ['2']],
    ['a function', 'ASK(function f() {});', ['f']],
    ['a class', 'ASK(class A {});', ['class A']],
    ['through types and a promise', 'async () => { ASK((await (1 as any))!); };', ['1']],
  ])('%s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['a default import', "import a from 'm'; ASK(a);", ['m:default']],
    ['a member of a default import', "import a from 'm'; ASK(a.b.c);", ['m:b.c']],
    ['a named import', "import { a as b } from 'm'; ASK(b);", ['m:a']],
    ['a name that is a text', "import { 'a b' as c } from 'm'; ASK(c);", ['m:a b']],
    ['a namespace', "import * as a from 'node:http'; ASK(a.Agent);", ['http:Agent']],
    ['`import =`', "import a = require('m'); ASK(a.b);", ['m:b']],
    ['a name of a namespace', "import * as m from 'm'; import a = m.b.c; ASK(a);", ['m:b.c']],
    ['`require`', "const { a } = require('m'); ASK(a);", ['m:a']],
    [
      '`require` of a module that is made',
      "import { createRequire } from 'node:module'; const r = createRequire(1); ASK(r('m').a);",
      ['m:a'],
    ],
    ['`require` of a variable', 'ASK(require(name));', ['unknown']],
    ['what a compiler makes of an import', "const a = __importDefault(require('m')); ASK(a.default.b);", ['m:b']],
    ['`import()`', "ASK(import('m'));", ['m:']],
    ['`import()` of a variable', 'ASK(import(name));', ['unknown']],
    ['what `then` gives', "import('m').then(({ a }) => ASK(a));", ['m:a']],
    ['what `then` returns', "const a = import('m').then((m) => m.a); ASK(a);", ['m:a']],
    ['a result', "import { a } from 'm'; ASK(a().b(1).c);", ['m:a().b().c']],
    ['an instance', "import { A } from 'm'; ASK(new A().b);", ['m:A().b']],
    ['an export as a whole', "import a from 'm'; ASK(a());", ['m:default()']],
  ])('of another module: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['all that is assigned', 'let a = 1; if (b) a = 2; ASK(a);', ['1', '2']],
    ['`??=`', 'let a; a ??= 1; ASK(a);', ['1']],
    ['a sum is not known', 'let a = 1; a += 1; ASK(a);', ['1', 'unknown']],
    ['declared only', 'let a; ASK(a);', ['unknown']],
    ['by its type', "import type { A } from 'm'; let a: A; ASK(a.b);", ['typed m:A().b']],
    ['an element of a loop', 'for (const a of [1, 2]) ASK(a);', ['1', '2']],
    ['an element that a loop assigns', 'let a; for (a of [1]) ASK(a);', ['1']],
    ['a key of a loop', 'for (const a in b) ASK(a);', ['unknown']],
    ['what is caught', 'try {} catch (a) { ASK(a); }', ['unknown']],
    ['a function before its declaration', 'ASK(a); function a() {}', ['a']],
    ['an overloaded function', 'function a(b: 1): void; function a(b) {} ASK(a);', ['a']],
    ['a member of an enum', 'enum A { b } ASK(A);', ['unknown']],
    ['itself', 'let a = b, b = a; ASK(a);', ['unknown']],
    ['itself and something', 'let a = b, b = a; b = 1; ASK(a);', ['1']],
  ])('a variable: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['a part of an object', 'const { a } = { a: 1, b: 2 }; ASK(a);', ['1']],
    ['a part of a part', 'const { a: { b } } = { a: { b: 1 } }; ASK(b);', ['1']],
    ['a default', 'const { a = 2 } = { a: 1 }; ASK(a);', ['1', '2']],
    ['a default for what another module has', "const { a = 2 } = require('m'); ASK(a);", ['m:a']],
    ['a key that is computed', 'const { [k]: a } = { a: 1 }; ASK(a);', ['unknown']],
    ['an element', 'const [, a] = [1, 2]; ASK(a);', ['2']],
    ['an element behind a spread', 'const [, a] = [...b, 2]; ASK(a);', ['unknown']],
    ['elements of what is awaited together', "const [a] = await Promise.all([import('m')]); ASK(a.b);", ['m:b']],
    ['assigned', 'let a; ({ a } = { a: 1 }); ASK(a);', ['1']],
    ['the rest', 'const { ...a } = { b: 1 }; ASK(a);', ['unknown']],
  ])('a pattern: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['of an object', 'const a = { b: 1 }; ASK(a.b);', ['1']],
    ['in brackets', "const a = { b: 1 }; ASK(a['b']);", ['1']],
    ['under any key', 'const a = { b: 1, c: 2 }; ASK(a[k]);', ['2', '1']],
    ['the last of one name', 'const a = { b: 1, b: 2 }; ASK(a.b);', ['2']],
    ['over what is spread', 'const a = { b: 1 }; const c = { ...a, b: 2 }; ASK(c.b);', ['2']],
    ['of what is spread over it', 'const a = { b: 1 }; const c = { b: 2, ...a }; ASK(c.b);', ['1', '2']],
    ['that is put there', 'const a = {}; a.b = 1; ASK(a.b);', ['1']],
    ['that is put there through another name', 'const a = {}; const c = a; c.b = 1; ASK(a.b);', ['1']],
    ['that is put into another object', 'const a = {}; const c = {}; c.b = 1; ASK(a.b);', []],
    ['that a getter gives', 'const a = { get b() { return 1; } }; ASK(a.b);', ['1']],
    ['that only a setter takes', 'const a = { set b(v) {} }; ASK(a.b);', []],
    ['of a function', 'function a() {} a.b = 1; ASK(a.b);', ['1']],
    ['of a literal', "ASK('a'.length);", ['unknown']],
    ['of a list', 'ASK([1, 2][1]);', ['2']],
    ['any of a list', 'ASK([1, 2][k]);', ['1', '2']],
    ['of merged objects', 'const a = Object.assign({}, { b: 1 }); ASK(a.b);', ['1']],
    ['of an object whose method runs', 'const a = { b: 1, c() { ASK(this.b); } };', ['1']],
    ['of nobody knows what', 'function a() { ASK(this.b); }', ['unknown']],
    [
      'of objects that are spread into each other',
      'const a = { ...b, c: 1 }; const b = { ...a, d: 2 }; ASK(a.d);',
      ['2'],
    ],
  ])('a member: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['a method', 'class A { m() {} } ASK(new A().m);', ['function']],
    ['a field', 'class A { a = 1; } ASK(new A().a);', ['1']],
    ['a field that the constructor sets', 'class A { constructor() { this.a = 1; } m() { ASK(this.a); } }', ['1']],
    ['a private field', 'class A { #a = 1; m() { ASK(this.#a); } }', ['1']],
    [
      'a parameter that is a field',
      'class A { constructor(private a: B) {} m() { ASK(this.a); } } class B {}',
      ['given 0', 'typed new B'],
    ],
    [
      'a parameter that is a field and has a default',
      'class A { constructor(private a = 1) {} m() { ASK(this.a); } }',
      ['given 0', '1'],
    ],
    [
      'a field by its type',
      "import type { B } from 'm'; class A { private a: B; m() { ASK(this.a); } }",
      ['typed m:B()'],
    ],
    ['a getter', 'class A { get a() { return 1; } } ASK(new A().a);', ['1']],
    ['bound to itself', 'class A { m() {} constructor() { this.m = this.m.bind(this); ASK(this.m); } }', ['function']],
    ['of its base', 'class A { a = 1; } class B extends A {} ASK(new B().a);', ['1']],
    ['over that of its base', 'class A { a = 1; } class B extends A { a = 2; } ASK(new B().a);', ['2']],
    ['of a base in another module', "import { A } from 'm'; class B extends A {} ASK(new B().a);", ['m:A().a']],
    ['static, of a base in another module', "import { A } from 'm'; class B extends A {} ASK(B.a);", ['m:A.a']],
    ['of no base', 'class A {} ASK(new A().a);', []],
    ['a base that is made', 'class B extends mixin() {} ASK(new B().a);', ['global:mixin()().a']],
    ['made by itself', 'class A { static of() { ASK(new this()); } }', ['new A']],
    ['any member', 'class A { a = 1; b = 2; } ASK(new A()[k]);', ['1', '2']],
    ['made of nobody knows what', 'function f(A) { ASK(new A()); }', ['unknown']],
  ])('a class: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['what a function returns', 'function f() { return 1; } ASK(f());', ['1']],
    ['each that it returns', 'const f = () => (a ? 1 : 2); ASK(f());', ['1', '2']],
    ['what it is given', 'const f = (a) => a; ASK(f(1));', ['1']],
    ['a part of what it is given', 'const f = ({ a }) => a; ASK(f({ a: 1 }));', ['1']],
    ['what it is given by `call`', 'const f = (a) => a; ASK(f.call(null, 1));', ['1']],
    ['what it is given by `apply`', 'const f = (a) => a; ASK(f.apply(null, b));', ['unknown']],
    ['what it is given by a spread', 'const f = (a) => a; ASK(f(...b));', ['unknown']],
    ['what it is not given', 'const f = (a) => a; ASK(f());', []],
    ['what others are given is their own', 'const f = (a) => a; f(1); ASK(f(2));', ['2']],
    ['a bound function', 'function f() {} ASK(f.bind(null));', ['f']],
    ['bound elsewhere', "import { f } from 'm'; ASK(f.bind(null));", ['m:f.bind()']],
    ['a function that calls itself', 'const f = (n) => (n ? f(n - 1) : 1); ASK(f(3));', ['1']],
    ['a generator', 'function* f() { return 1; } ASK(f());', ['unknown']],
    ['a parameter', 'function f(a) { ASK(a.b); }', ['given 0.b']],
    ['a parameter with a type', 'class A {} function f(a: A) { ASK(a); }', ['given 0', 'typed new A']],
    ['the rest of the parameters', 'function f(...a) { ASK(a); }', ['given 0']],
    ['a parameter of what is called at once', '((a) => ASK(a))(1);', ['1']],
    ['no parameter of what is called at once', '((a) => ASK(a))(...b);', ['unknown']],
    ['a call of nobody knows what', 'function f(a) { ASK(a()); }', ['unknown']],
    ['caught', "import { f } from 'm'; ASK(f().catch(() => 1));", ['m:f()']],
    ['`then` without a function', "import { f } from 'm'; ASK(f().then());", ['m:f()']],
    ['`then` with a function of another module', "import { f, g } from 'm'; ASK(f().then(g));", ['unknown']],
    ['a promise of it', 'ASK(Promise.resolve(1));', ['1']],
  ])('a call: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['spread', 'const a = [1]; ASK([...a, , 2]);', ['[1, 2]']],
    ['filtered', 'ASK([1].filter(Boolean).sort().slice(0));', ['[1]']],
    ['put together', 'ASK([1].concat([2]));', ['[1, 2]']],
    ['flat', 'ASK([[1], 2].flat());', ['[1, 2]']],
    ['mapped', 'ASK([1, 2].map((a) => a));', ['[1, 2]']],
    ['mapped by nothing', 'ASK([1].map());', ['[unknown]']],
    ['mapped by another module', "import { f } from 'm'; ASK([1].map(f));", ['[unknown]']],
    ['an element', 'ASK([1].at(0));', ['1']],
    ['an element of an empty one', 'ASK([].pop());', ['unknown']],
    ['each', '[1, 2].forEach((a) => ASK(a));', ['1', '2']],
    ['its index', '[1].forEach((a, i) => ASK(i));', ['unknown']],
    ['reduced', '[1].reduce((sum, a) => ASK(a));', ['1']],
    ['each of what another module lists', "import { f } from 'm'; f().forEach((a) => ASK(a));", ['unknown']],
    ['values of an object', 'ASK(Object.values({ a: 1 }));', ['[1]']],
    ['entries of an object', 'for (const [k, v] of Object.entries({ a: 1 })) ASK(v);', ['1']],
    ['keys of entries', 'for (const [k, v] of Object.entries({ a: 1 })) ASK(k);', ['unknown']],
    ['values of nothing', 'ASK(Object.values());', ['unknown']],
    ['a Map', "ASK(new Map([['a', 1]]).get('a'));", ['1']],
    ['an empty Map', "ASK(new Map().get('a'));", ['unknown']],
    ['a Map as such', 'ASK(new Map().size);', ['global:Map().size']],
    ['values of a Map', "for (const a of new Map([['a', 1]]).values()) ASK(a);", ['1']],
    ['entries of a Map', "for (const [, a] of new Map([['a', 1]]).entries()) ASK(a);", ['1']],
    ['entries of a list', 'for (const [, a] of [1].entries()) ASK(a);', ['1']],
    ['a Set', 'for (const a of new Set([1])) ASK(a);', ['1']],
    ['spread into each other', 'const a = [...b]; const b = [...a, 1]; ASK(a);', ['[1]']],
    ['put together with itself', 'let a = [1]; a = a.concat(a); for (const b of a) ASK(b);', ['1']],
    ['copied', 'ASK(Array.from(new Set([1])));', ['[1]']],
  ])('a list: %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });

  it.each([
    ['a class of the file', 'class A {} ASK(container.get(A));', ['typed new A', 'global:container.get()']],
    [
      'a class of another module',
      "import { A } from 'm'; ASK(container.resolve(A).b);",
      ['typed m:A().b', 'global:container.resolve().b'],
    ],
    [
      'by a function',
      "import { inject } from 'd'; import { A } from 'm'; ASK(inject(A));",
      ['typed m:A()', 'd:inject()'],
    ],
    ['a name', "ASK(container.get('A'));", ['global:container.get()']],
  ])('a container gives %s', (_, code, expected) => {
    expect(valuesIn(code)).toEqual(expected);
  });
});

it('a chain of thousands of names and one of hundreds of calls have an end', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `const a${index + 1} = a${index};`);
  expect(valuesIn(`const a0 = 1; ${names.join('\n')} ASK(a20);`)).toEqual(['1']);
  expect(valuesIn(`const a0 = 1; ${names.join('\n')} ASK(a3000);`)).toEqual(['unknown']);
  const chain = '.a()'.repeat(140);
  expect(valuesIn(`import { f } from 'm'; ASK(f()${chain});`)).toEqual([`m:f()${chain}`]);
  expect(valuesIn(`import { f } from 'm'; ASK(f()${'.a()'.repeat(200)});`)).toEqual(['unknown']);
});

it('a path that goes round and round has an end', () => {
  const values = valuesIn("import { f } from 'm'; let a = f(); while (a.next) a = a.next; ASK(a);");
  expect(values).toEqual(['unknown']);
  const builder = "import { f } from 'm'; let a = f(); if (b) a = a.where(1); if (c) a = a.order(2); ASK(a);";
  expect(valuesIn(builder)).toEqual(['unknown']);
});

it('names the members of objects, of what is spread into them and of what is put there, and of classes', () => {
  const code =
    'const a = { b: 1, ...c }; const c = { d: 2, ...a }; a.e = 3; class F { g = 1; h() {} } ASK(a, new F());';
  const names = ask(code, ({ arguments: passed }, file) =>
    passed.map((node) => valuesOf(node, file).flatMap((value) => memberNamesOf(value, file))),
  );
  expect(names).toEqual([
    ['b', 'd', 'e'],
    ['g', 'h'],
  ]);
  expect(
    ask(
      'ASK(1);',
      ({ arguments: [one] }, file) => one && valuesOf(one, file).flatMap((value) => memberNamesOf(value, file)),
    ),
  ).toEqual([]);
});

it('gives what a function returns in terms of its parameters, and members of what it is told', () => {
  const code = 'const f = (a) => ({ b: a }); ASK(f);';
  const returned = ask(code, ({ arguments: [fn] }, file) =>
    (fn ? valuesOf(fn, file) : []).flatMap((value) =>
      value.kind === 'function'
        ? returnedBy(value.node, file).flatMap((object) => memberOf(object, 'b', file).map((b) => textOf(b, file)))
        : [],
    ),
  );
  expect(returned).toEqual(['given 0']);
});

describe.each(pages)('%s', (page) => {
  it('has the same values forwards and backwards', () => {
    const texts = programsOn(page).flatMap(({ files }) => files);
    for (const { file, code } of texts) {
      const [forwards, backwards] = [sourcesOf(code, file), sourcesOf(code, file)];
      const one = expressionsIn(forwards).map((node) => asSet(node, forwards));
      const other = expressionsIn(backwards)
        .toReversed()
        .map((node) => asSet(node, backwards))
        .toReversed();
      expect(other, code).toEqual(one);
    }
  });
});

function expressionsIn(source: Source): Node[] {
  const nodes: Node[] = [];
  walk(source.sourceCode.ast, source.sourceCode.visitorKeys, (node) => {
    if (/Expression$|^Identifier$/u.test(node.type)) nodes.push(node);
    return undefined;
  });
  return nodes;
}

function asSet(node: Node, source: Source): string[] {
  return valuesOf(node, source)
    .map((value) => textOf(value, source))
    .sort();
}
