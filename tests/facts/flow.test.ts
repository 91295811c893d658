import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/ast/nodes.ts';
import { walk } from '../../src/ast/walk.ts';
import { flowing } from '../../src/facts/flow.ts';
import type { Notes, Returned, Step } from '../../src/facts/flow.ts';
import type { Source } from '../../src/facts/source.ts';
import { ask } from '../analysis/ask.ts';
import { pages, programsOn } from '../programs/page.ts';
import { sourcesOf } from './sources.ts';

/** A step in words, as it is noted. */
interface Line {
  readonly kind: string;
  readonly text: string;
  readonly at: number;
}

const lost: Line = { kind: 'lost', text: 'lost', at: 0 };

/** Every step there is, but where what a method gives goes. Functions of the file are all that a call of them does. */
const everyStep = flowing<Line>((step, source): Notes<Line> => {
  const line = lineOf(step, source);
  switch (step.kind) {
    case 'passed':
      return step.into ? step.inside() : [line];
    case 'bound':
    case 'captured':
    case 'member':
    case 'stored':
      return [line, ...step.on()];
    default:
      return [line];
  }
}, lost);

const lines = new WeakMap<object, Line>();

function lineOf(step: Step<Line>, source: Source): Line {
  const known = lines.get(step) ?? { kind: step.kind, text: textOf(step, source), at: step.at.range[0] };
  lines.set(step, known);
  return known;
}

function textOf(step: Step<Line>, source: Source): string {
  const below = belowOf(step);
  const code = (node: Node): string => source.sourceCode.text.slice(...node.range);
  switch (step.kind) {
    case 'called':
    case 'member':
      return `${step.kind} ${step.name ?? '…'}`;
    case 'passed':
      return `passed to ${code(step.at.callee)}${below}`;
    case 'captured':
      return `captured as ${code(step.at)}${below}`;
    case 'bound':
    case 'stored':
      return `${step.kind} to ${code(step.at)}${below}${step.ifAbsent ? ' if absent' : ''}`;
    default:
      return step.kind;
  }
}

function belowOf({ keys }: Pick<Returned, 'keys'>): string {
  return keys.length > 0 ? ` below ${keys.join('.')}` : '';
}

function noteText(note: Line | Returned): string {
  return 'text' in note ? note.text : `returned${belowOf(note)}`;
}

/** Where `ASK()` goes, without the names that it goes through. */
function waysOf(code: string): string[] {
  return ask(code, (call, file) =>
    everyStep({ node: call, keys: [] }, file)
      .map(noteText)
      .filter((text) => !text.startsWith('bound') || text.endsWith('if absent')),
  );
}

describe('where a value goes', () => {
  it.each([
    ['nowhere', 'ASK();', []],
    [
      'through types, choices and promises',
      'async () => { return (await (a ? ASK()! : b ?? c)) as T; };',
      ['returned'],
    ],
    ['a method', 'const c = ASK(); c.query(1);', ['called query']],
    ['a method by a text', "const c = ASK(); c['query'](1); c?.end!();", ['called query', 'called end']],
    ['a member', 'const c = ASK(); f(c.id);', ['member id', 'passed to f']],
    ['a method of a member', 'const c = ASK(); c.db.end();', ['member db', 'called end']],
    ['a member that is set', 'const c = ASK(); c.id = 1;', ['written']],
    ['a member that a pattern takes', 'const { db } = ASK(); db.x();', ['member db', 'called x']],
    ['an argument', 'f(ASK());', ['passed to f']],
    ['an argument within objects and lists', 'f({ a: [0, ASK()] });', ['passed to f below a.1']],
    ['a template', 'const sql = ASK(); sql`x`;', ['invoked']],
    ['a call of the value', 'ASK()(1);', ['invoked']],
    ['a test', 'const c = ASK(); if (c) f();', ['used']],
    ['the test of a choice', 'const a = ASK() ? 1 : 2; f(a);', ['used']],
    ['the last of a sequence', 'f((0, ASK()));', ['passed to f']],
    ['another of a sequence', 'f((ASK(), 0));', []],
    ['a yield', 'function* f() { yield ASK(); }', ['yielded']],
    ['an export', 'export default ASK();', ['exported']],
    ['a field', 'class A { static a = ASK(); }', ['field']],
    ['a default of a parameter', 'function f(c = ASK()) { return c; }', ['returned']],
    ['a key of an object', 'f({ [ASK()]: 1 });', []],
    ['an index', 'f(list[ASK()]);', ['used']],
  ])('%s', (_, code, expected) => {
    expect(waysOf(code)).toEqual(expected);
  });

  it.each([
    ['assigned', 'let c; c = ASK(); c.end();', ['called end']],
    ['assigned where there is none', 'let c; c ??= ASK();', ['bound to c if absent']],
    ['assigned to two at once', 'let a, b; a = b = ASK(); a.x(); b.y();', ['called y', 'called x']],
    ['by another name, in a circle', 'let a = ASK(), b = a; a = b; b.end();', ['called end']],
    ['out of a list by its place', 'const [a, b] = [ASK(), 1]; a.x(); b.y();', ['called x']],
    ['out of a list by the rest', 'const [, ...b] = [0, ASK()]; b[0].y(); b.pop().z();', ['called y', 'called z']],
    ['out of an object by its name', 'const { c: d, ...e } = { c: ASK(), f: 1 }; d.x(); e.f.y();', ['called x']],
    ['out of an object by the rest', 'const { f, ...e } = { c: ASK(), f: 1 }; e.c.x(); f.y();', ['called x']],
    ['out of an object that is copied', 'const o = { ...{ c: ASK() }, d: 1 }; o.c.x(); o.d.y();', ['called x']],
    ['out of a list that is copied', 'const o = [1, ...[ASK()]]; o[1].x();', ['called x']],
    ['in a member', 'const o = {}; o.c = ASK(); o.c.x(); o.d.y();', ['stored to o.c', 'called x']],
    ['in a member, by a text', "const o = {}; o['c'] = ASK(); o.c.x();", ["stored to o['c']", 'called x']],
    [
      'in a member, read before',
      'function f() { o.c.x(); o.c = ASK(); o.c.y(); } const o = {};',
      ['stored to o.c', 'called y'],
    ],
    ['in a variable, read before', 'let c; function f() { c.x(); c = ASK(); c.y(); }', ['called y']],
    ['in a variable, read by the next turn', 'let c; function f() { for (;;) { c.x(); c = ASK(); } }', ['called x']],
    [
      'in a member of `this`',
      'class A { m() { this.c = ASK(); this.c.x(); } n() { this.c.y(); } }',
      ['stored to this.c', 'called x'],
    ],
    ['in a member that is deleted', 'const o = { c: ASK() }; delete o.c;', []],
    [
      'copied into an object',
      'const o = {}; Object.assign(o, { c: ASK() }); o.c.x();',
      ['stored to o below c', 'called x'],
    ],
    ['elements of a loop', 'for (const c of [ASK()]) c.end();', ['called end']],
    ['values of an object', 'for (const c of Object.values({ a: ASK() })) c.end();', ['called end']],
    ['entries of an object', 'for (const [k, c] of Object.entries({ a: ASK() })) { k.x(); c.end(); }', ['called end']],
    ['an element for a callback', '[ASK()].forEach((c) => c.end());', ['called end']],
    ['an element for a callback that folds', '[ASK()].reduce((sum, c) => c.end(), 0);', ['called end']],
    ['a list that is mapped', 'ids.map((id) => ASK()).filter(Boolean)[0].end();', ['called end']],
    [
      'a list that a promise brings',
      'async () => { const [c] = await Promise.all([ASK()]); c.end(); };',
      ['called end'],
    ],
    [
      'a list of what is settled',
      'async () => { const [c] = await Promise.allSettled([ASK()]); c.value.end(); };',
      ['called end'],
    ],
    ['the first of a list', 'async () => { (await Promise.race([ASK(), late])).end(); };', ['called end']],
  ])('%s', (_, code, expected) => {
    expect(waysOf(code)).toEqual(expected);
  });

  it.each([
    ['a callback of `then`', 'ASK().then((c) => c.end());', ['called end']],
    ['what a callback of `then` returns', 'ASK().then((c) => c).then((d) => d.end());', ['called end']],
    ['a callback of `then` that has a name', 'const use = (c) => c.end(); ASK().then(use);', ['called end']],
    ['`catch` and `finally`', 'ASK().catch(log).finally(done).then((c) => c.end());', ['called end']],
    ['`then` with a function of somebody else', 'ASK().then(use).end();', ['called end']],
    [
      'a promise that is resolved with it',
      'const p = new Promise((resolve) => { const c = ASK(); resolve(c); }); p.then((c) => c.end());',
      ['called end'],
    ],
    [
      'a promise that is resolved by `then`',
      'const p = new Promise((resolve) => { ASK().then(resolve); }); p.then((c) => c.end());',
      ['called end'],
    ],
    ['a function that is called where it stands', 'const c = (() => ASK())(); c.end();', ['called end']],
    [
      'a function that is called where it stands, with `call`',
      'const c = (function () { return ASK(); }).call(this); c.end();',
      ['called end'],
    ],
    ['a function of the file', 'const use = (c) => { c.end(); }; use(ASK());', ['called end']],
    [
      'a function of the file that takes it apart',
      'function use({ c }) { c.end(); } use({ c: ASK() });',
      ['called end'],
    ],
    [
      'a function of the file that gives it back',
      'const same = (c) => c; same(ASK()).end(); same(other).x();',
      ['called end'],
    ],
    [
      'a function of the file that gives it back in an object',
      'const box = (c) => ({ c }); box(ASK()).c.end();',
      ['called end'],
    ],
    [
      'a function of the file that takes the rest',
      'function use(...all) { all[0].end(); } use(ASK());',
      ['called end'],
    ],
    ['a function of the file that takes less', 'function use() {} use(ASK());', []],
    ['a function that calls itself', 'function use(c) { c.ping(); use(c); } use(ASK());', ['called ping']],
    ['one of two functions', 'const use = a ? (c) => c.x() : (c) => c.y(); use(ASK());', ['called x', 'called y']],
    ['perhaps a function of the file', 'const use = a ? (c) => c.x() : other; use(ASK());', ['passed to use']],
    ['a constructor', 'class A { constructor(c) { c.end(); } } new A(ASK());', ['passed to A']],
    ['a spread argument', 'f(...[ASK()]);', ['passed to f']],
    ['a nested function', 'function f() { const c = ASK(); app.get(() => c.x()); }', ['captured as c', 'called x']],
    ['another function', 'let c; function f() { c = ASK(); } function g() { c.x(); }', []],
  ])('%s', (_, code, expected) => {
    expect(waysOf(code)).toEqual(expected);
  });

  it('is lost on a way that is longer than people write', () => {
    const names = Array.from({ length: 400 }, (_, index) => `const a${index + 1} = a${index};`).join('\n');
    expect(waysOf(`const a0 = ASK();\n${names}\na400.end();`)).toEqual(['lost']);
    expect(waysOf(`const a = ASK(); f(${'{ a: '.repeat(9)}a${' }'.repeat(9)});`)).toEqual(['lost']);
  });
});

describe.each(pages)('on %s', (page) => {
  it('values go the same ways forwards and backwards', () => {
    const texts = programsOn(page).flatMap(({ files }) => files);
    for (const { file, code } of texts) {
      const [forwards, backwards] = [sourcesOf(code, file), sourcesOf(code, file)];
      const one = callsIn(forwards).map((node) => asSet(node, forwards));
      const other = callsIn(backwards)
        .toReversed()
        .map((node) => asSet(node, backwards))
        .toReversed();
      expect(other, code).toEqual(one);
    }
  });
});

function callsIn(source: Source): Node[] {
  const nodes: Node[] = [];
  walk(source.sourceCode.ast, source.sourceCode.visitorKeys, (node) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') nodes.push(node);
    return undefined;
  });
  return nodes;
}

function asSet(node: Node, source: Source): string[] {
  return everyStep({ node, keys: [] }, source)
    .map((note) => `${noteText(note)} ${'at' in note ? note.at : note.fn.range[0]}`)
    .sort();
}
