import { describe, expect, it } from 'vitest';
import { programsOn } from '../programs/page.ts';
import { changeNames, changes } from './changes/index.ts';
import type { ChangeName } from './changes/index.ts';
import { programOf } from './judged.ts';
import { noSettings } from './program.ts';
import type { Program } from './program.ts';

/** A program, what a change makes of it, `null` for nothing, and why. */
type Example = readonly [
  why: string,
  before: string,
  after: string | null,
  file?: string,
  others?: Readonly<Record<string, string>>,
];

const pg = "import { Pool } from 'pg';";

const examples: Readonly<Record<ChangeName, readonly [Example, ...Example[]]>> = {
  'local names': [
    [
      'variables, parameters, functions and classes, by scope',
      'class Store {}\nfunction rowsOf(id) { const row = id; return { row, id: row.id }; }\nrowsOf(new Store(), (row) => row);',
      'class a1 {}\nfunction a2(a3) { const a4 = a3; return { row: a4, id: a4.id }; }\na2(new a1(), (a5) => a5);',
    ],
    [
      'what is taken out of an object',
      'const { host, port = 1 } = config();',
      'const { host: a1, port: a2 = 1 } = config();',
    ],
    ['imported, exported and global names stay', `${pg}\nexport const rows = () => fetch(Pool);`, null],
    ['so does what is required', "const { Pool } = require('pg');", null],
    ['so do names that frameworks document', '(req, res) => res.json(req.body);', null],
    ['so do names of idioms, and names with their words', 'const once = () => 1, pingAll = 2;', null],
    ['so do parameters that a comment types', '/** @param {string} text */\nexport default function (text) {}', null],
    ['so do parameters that are fields too', 'export class A { constructor(private rows: string) {} }', null],
    ['new names are new', 'const row = a1;', 'const a2 = a1;'],
  ],
  'misleading comments': [
    ['before a statement', 'go();', `${comment()} go();`],
    ['not where one stands', '/** @type {Handler} */\ngo();', null],
  ],
  'computed members': [
    ['with and without a question', 'a.b?.c.d();', "a['b']?.['c']['d']();"],
    ['a private name stays', 'class A { #b; c() { return this.#b; } }', null],
    ['a decorator stays, and what it is given does not', '@a.b(c.d) class A {}', "@a.b(c['d']) class A {}"],
    ['a type stays', 'class A implements b.C {}', null],
  ],
  CommonJS: [
    [
      'imports',
      `import a, { b as c } from 'x';\nimport * as d from './d.js';\nimport e from './e.js';\nimport 'f';`,
      `const a = require('x'), { b: c } = require('x');\nconst d = require('./d.js');\nconst { default: e } = require('./e.js');\nrequire('f');`,
    ],
    [
      'exports',
      'export const a = (1);\nexport const b = 2, c = b;\nexport function d() {}\nexport { b as e };\nexport { f } from "f"',
      'exports.a = (1);\nconst b = 2, c = b;\nexports.b = b;\nexports.c = c;\nfunction d() {}\nexports.d = d;\nexports.e = b;\nexports.f = require("f").f;',
    ],
    ['an export by default alone', 'export default async () => 1', 'module.exports = async () => 1;'],
    [
      'one beside others',
      'export default function a() {}\nexport const b = 1;',
      'function a() {}\nexports.default = a;\nexports.b = 1;',
    ],
    ['not with `await` at the top', "import a from 'a';\nawait a();", null],
    ['not where the address of the module is asked', "import a from 'a';\na(import.meta.url);", null],
    ['not with types', "import a from 'a';\na as B;", null],
    ['not with modifiers of TypeScript', "import a from 'a';\nclass B { private c = a; }", null],
    ['not for a script', "require('a');", null],
    ['not where a framework knows the file by its name', 'export const GET = 1;', null, 'app/a/route.ts'],
    [
      'with other files beside it under its own name',
      'export const a = 1;',
      'exports.a = 1;',
      'src/a.ts',
      { 'src/b.ts': '' },
    ],
    ['not under a name that only modules have', 'export const a = 1;', null, 'src/a.mts', { 'src/b.ts': '' }],
    ['not where an exported variable is written', 'export let a = 1;\na = 2;', null],
  ],
  'arrows as functions': [
    ['an expression', 'f(a => ({ a }));', 'f(function (a) { return ( ({ a })); });'],
    ['a body', 'f(async (a, b = 1) => { g(); });', 'f(async function (a, b = 1)  { g(); });'],
    ['not with a `this` of the code around', 'f(() => this.a, () => arguments);', null],
  ],
  'functions as arrows': [
    ['an argument', 'f(async function named(a) { await a; });', 'f(async (a) => { await a; });'],
    ['where parentheses are needed', 'a || function () {};', 'a || (() => {});'],
    [
      'not with a `this` of its own, as a generator, a class, or by its own name',
      'f(function () { this.a; }, function* () {}, function g() { g(); }); const h = function () {}; new h();',
      null,
    ],
  ],
  'declarations as arrows': [
    ['used later', 'export async function f(a) { f(a); }', 'export const f = async (a) => { f(a); };'],
    ['not used earlier', 'f(); function f() {}', null],
    ['not as a class', 'function F() {} new F();', null],
  ],
  'methods as functions': [
    [
      'of every kind',
      'x = { a() { this; }, async b() {}, *[c]() {}, get d() { return 1; } };',
      'x = { a: function () { this; }, b: async function () {}, [c]: function* () {}, get d() { return 1; } };',
    ],
    ['not with `super`', 'x = { a() { super.a(); } };', null],
  ],
  'functions as methods': [
    [
      'of every kind',
      'x = { a: function () { this; }, b: async (c) => c, [d]: function* () {} };',
      'x = { a() { this; }, async b(c) { return ( c); }, *[d]() {} };',
    ],
    ['not with a `this` of the code around, nor a class', 'x = { a: () => this, B: function () {} };', null],
  ],
  'without types': [
    [
      'and without imports that only types need',
      "import { A, b } from './a';\nimport { C } from './c';\nconst d: A = b as C;\n",
      "import {  b } from './a';\n\nconst d    = b     ;\n",
    ],
    ['not where a type of a framework is evidence', "import { Request } from 'express';\n(a: Request) => a;", null],
    ['nor one of a run-time', 'export default { fetch() {} } satisfies ExportedHandler;', null],
    ['not where something stays of a type', 'enum A { B }', null],
    ['not with decorators', '@a class B { c: string }', null],
    ['nor with accessors', 'class A { static accessor b: string = c; }', null],
    ['nothing in JavaScript', 'a;', null, 'src/a.js'],
  ],
  'arguments in constants': [
    [
      'an object',
      `${pg}\nlet a;\na = new Pool({ max: b.c });`,
      `${pg}\nlet a;\nconst options1 = { max: b.c };\na = new Pool(options1);`,
    ],
    [
      'a text',
      "import Redis from 'ioredis';\nexport const a = new Redis('redis://a');",
      "import Redis from 'ioredis';\nconst options1 = 'redis://a';\nexport const a = new Redis(options1);",
    ],
    [
      'not what is called, nor where something else comes first',
      `${pg}\nnew Pool({ a: b() }); c(d(), new Pool({ e: f.g }));`,
      null,
    ],
    ['not out of a function without statements', `${pg}\n() => new Pool({ max: 1 });`, null],
  ],
  'constants as arguments': [
    [
      'from the statement before',
      `${pg}\nconst a = { max: b };\nconst c = new Pool(a);`,
      `${pg}\n\nconst c = new Pool({ max: b });`,
    ],
    [
      'what is the same everywhere',
      `${pg}\nconst a = { max: 1 };\nf();\n() => new Pool(a);`,
      `${pg}\n\nf();\n() => new Pool({ max: 1 });`,
    ],
    [
      'not from further up, nor what is used twice',
      `${pg}\nconst a = { max: b }, c = { max: 1 };\nf();\nnew Pool(a); new Pool(c);`,
      null,
    ],
  ],
  'return with await': [
    [
      'in asynchronous functions',
      'async () => { return f(); }; async () => g();',
      'async () => { return await f(); }; async () => await g();',
    ],
    [
      'not in others, in `try`, nor of what is no promise',
      'function f() { return g(); } async () => { try { return g(); } finally {} return 1; };',
      null,
    ],
  ],
  'return without await': [
    ['in asynchronous functions', 'async () => { return await f(); };', 'async () => { return f(); };'],
    ['of a choice', 'async () => await (a ? b() : c());', 'async () => (a ? b() : c());'],
    [
      'not in `try`, nor where something is closed by `using`',
      'async () => { try { return await g(); } catch {} }; async () => { using a = b; return await g(a); };',
      null,
    ],
  ],
  'if turned round': [
    ['a test', 'if (a) { b(); } else { c(); }', 'if (!a) { c(); } else { b(); }'],
    ['a test that says no', 'if (!a) { b(); } else { c(); }', 'if (a) { c(); } else { b(); }'],
    [
      'a chain',
      'if (a && b) { c(); } else if (d) { e(); } else { f(); }',
      'if (!(a && b)) { if (d) { e(); } else { f(); } } else { c(); }',
    ],
    [
      'one in another',
      'if (a) { if (b) { c(); } else { d(); } } else { e(); }',
      'if (!a) { e(); } else { if (!b) { d(); } else { c(); } }',
    ],
    ['not without a second half', 'if (a) { b(); }', null],
  ],
  'rest nested': [
    ['of a function that ends', '() => { if (!a) return; b(); };', '() => { if (a) { b();\n} };'],
    ['of a turn of a loop', 'for (;;) { if (a) { continue; } b(); }', 'for (;;) { if (!a) { b();\n} }'],
    [
      'of a function that returns something',
      '() => { if (a) return b; c(); return d; };',
      '() => { if (a) return b; else { c(); return d;\n} };',
    ],
    [
      'one behind another',
      '() => { if (a) return b; if (c) return; d(); };',
      '() => { if (a) return b; else { if (!c) { d();\n}\n} };',
    ],
    ['not what others use', '() => { f(() => b); if (a) return; const b = 1; };', null],
    ['not functions, which are there from the start', '() => { if (a) return; function b() {} };', null],
  ],
  'helper in the file': [
    [
      'what the file sees is not handed over',
      `${pg}\nconst a = 1;\n(b) => new Pool({ a, b });`,
      `${pg}\nconst a = 1;\n(b) => make1(b);\nfunction make1(b) {\n  return new Pool({ a, b });\n}\n`,
    ],
    [
      'not what needs its place',
      `${pg}\nasync function* f() { new Pool(this.a); new Pool(await b); new Pool(() => c); new Pool(d = 1); new Pool(yield); }`,
      null,
    ],
    ['not a class that only the function around knows', "() => { const { Pool } = require('pg'); new Pool(); };", null],
  ],
  'helper in the class': [
    [
      'of a field, and of a method',
      `${pg}\nclass A { b = new Pool(); c(d) { this.e = new Pool(d); } }`,
      `${pg}\nclass A { b = this.#make1(); c(d) { this.e = this.#make2(d); } \n  #make1() {\n    return new Pool();\n  }\n\n  #make2(d) {\n    return new Pool(d);\n  }\n}`,
    ],
    [
      'not where `this` may be anything',
      `${pg}\nclass A { b() { new Pool(); } static c = new Pool(); d() { this; return function () { new Pool(); }; } }`,
      null,
    ],
  ],
  'helper in another file': [
    [
      'that exports it',
      `${pg}\n(a) => new Pool(a);`,
      `import { make1 } from '../lib/made-for-src-server';\n${pg}\n(a) => make1(a);`,
    ],
    [
      'by CommonJS',
      "const pg = require('pg');\nnew pg.Pool();",
      "const { make1 } = require('../lib/made-for-src-a.js');\nconst pg = require('pg');\nmake1();",
      'src/a.js',
    ],
    ['not a class of the file', `${pg}\nconst A = Pool;\nnew A();`, null],
  ],
  'statements in blocks': [
    [
      'all that declare nothing',
      "'use strict';\nconst a = 1;\nf(() => { if (a) return; });",
      "'use strict';\nconst a = 1;\n{ f(() => { { if (a) return; } }); }",
    ],
    ['not what is exported by CommonJS', 'exports.a = 1;\nmodule.exports.b = 2;', null],
  ],
  'in try and finally': [
    [
      'bodies of functions, and statements of the module',
      "f(() => { 'use strict'; const a = 1; g(a); });",
      "try { f(() => { 'use strict'; try { const a = 1; g(a);\n} finally {} });\n} finally {}",
    ],
  ],
  'in try and catch': [
    [
      'innermost statements with a call',
      'a; f(() => { b(); });',
      'a; f(() => { try { b();\n} catch (error) { throw error; } });',
    ],
  ],
  CRLF: [['each line once', 'a;\r\nb;\n', 'a;\r\nb;\r\n']],
};

function comment(): string {
  return changes['misleading comments'](program('go();'))?.code.replace(/ go\(\);$/u, '') ?? '';
}

function program(code: string, file = 'src/server.ts', others: Readonly<Record<string, string>> = {}): Program {
  const made = programOf({ name: '', code, file, settings: noSettings, others });
  if (!made) throw new Error(`no program: ${code}`);
  return made;
}

describe.each(Object.entries(examples))('%s', (name, all) => {
  const change = changes[name as ChangeName];

  it.each(all.map(([why, before, after, file, others]) => ({ why, before, after, file, others })))(
    '$why',
    ({ before, after, file, others }) => {
      const changed = change(program(before, file, others));
      expect(changed?.code ?? null).toBe(after);
      if (others) expect(changed?.file ?? file).toBe(file);
    },
  );
});

/** Changes that go on when they are made again, or back. */
const repeatable: ReadonlySet<string> = new Set<ChangeName>([
  'misleading comments',
  'arguments in constants',
  'return with await',
  'if turned round',
  'rest nested',
  'helper in the file',
  'helper in the class',
  'helper in another file',
  'statements in blocks',
  'in try and finally',
  'in try and catch',
]);

describe('nothing is left to change behind', () => {
  // Parsed once for all changes.
  const styles = programsOn('styles.md').flatMap(({ files }) => files.map(({ code, file }) => program(code, file)));

  it.each(changeNames.filter((name) => !repeatable.has(name)))('%s', (name) => {
    const own = examples[name].map(([, code, , file, others]) => program(code, file, others));
    const left = [...styles, ...own].flatMap((before) => {
      const changed = changes[name](before);
      const again = changed && changes[name](changed);
      return again && again.code !== changed.code ? [[changed.code, again.code]] : [];
    });
    expect(left).toEqual([]);
  });
});

describe('a helper in another file', () => {
  const move = changes['helper in another file'];

  it('imports what it needs, and nothing else', () => {
    const changed = move(
      program(`import { Client, Pool as P } from 'pg';\nconst max = 4;\n(host) => new P({ host, max });`),
    );
    expect(changed?.others).toEqual({
      'lib/made-for-src-server.ts':
        "import { Pool as P } from 'pg';\n\nexport function make1(host, max) {\n  return new P({ host, max });\n}\n",
    });
  });

  it('is exported by CommonJS where the file is CommonJS', () => {
    const changed = move(program("const { Pool: P } = require('pg');\nnew P();", 'src/a.cjs'));
    expect(changed?.others).toEqual({
      'lib/made-for-src-a.cjs':
        "const { Pool: P } = require('pg');\n\nfunction make1() {\n  return new P();\n}\nmodule.exports = { make1 };\n",
    });
  });
});

describe('marks', () => {
  it('go with what they stand at', () => {
    const before = program('if (a) { f(); } else { g(); }');
    const after = changes['if turned round'](before)!;
    const textAt = ({ code }: Program, at: number): string => code.slice(at, at + 3);
    expect(before.marks.map(({ from, at }) => [from, textAt(before, at)])).toEqual([
      [9, 'f()'],
      [23, 'g()'],
    ]);
    expect(after.marks.map(({ from, at }) => [from, textAt(after, at)])).toEqual([
      [23, 'g()'],
      [9, 'f()'],
    ]);
  });

  it('stand at a creation that was pulled out and where it was', () => {
    const after = changes['helper in the file'](program(`${pg}\nnew Pool();`))!;
    expect(after.marks.map(({ at }) => after.code.slice(at).split(';')[0])).toEqual(['make1()', 'new Pool()']);
  });

  it('stand in the file to which it was moved', () => {
    const after = changes['helper in another file'](program(`${pg}\nnew Pool();`))!;
    expect(after.marks.map(({ file }) => file)).toEqual(['src/server.ts', 'lib/made-for-src-server.ts']);
    expect(new Set(after.marks.map(({ from }) => from)).size).toBe(1);
  });

  it('stand in each file of a program', () => {
    const before = program('a();', 'src/a.ts', { 'src/b.ts': 'b();' });
    expect(before.marks).toEqual([
      { from: 0, file: 'src/a.ts', at: 0 },
      { from: 4, file: 'src/b.ts', at: 0 },
    ]);
    expect(changes['statements in blocks'](before)?.marks).toEqual([
      { from: 0, file: 'src/a.ts', at: 2 },
      { from: 4, file: 'src/b.ts', at: 0 },
    ]);
  });
});
