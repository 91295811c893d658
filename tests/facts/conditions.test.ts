import { describe, expect, it } from 'vitest';
import { conditionsOf, leaves, presencesAt } from '../../src/facts/conditions.ts';
import { ask } from '../analysis/ask.ts';

/** What decides whether `ASK()` runs, the nearest first: `branch if client` or `exit unless client`. */
function conditions(code: string): string[] {
  return ask(code, (call, file) =>
    conditionsOf(call, file).map(({ by, test, holds, isPartial }) => {
      const text = file.sourceCode.text.slice(...test.range);
      return `${isPartial ? 'perhaps ' : ''}${by} ${holds ? 'if' : 'unless'} ${text}`;
    }),
  );
}

/** What the tests around `ASK()` say of what they ask. */
function presences(code: string): string[] {
  return ask(code, (call, file) =>
    presencesAt(call, file).map(({ asked, is, what, isSure }) => {
      const text = file.sourceCode.text.slice(...asked.range);
      return `${text} is ${isSure ? '' : 'perhaps '}${is}${what === 'falsy' ? '' : ` (${what})`}`;
    }),
  );
}

describe('conditions', () => {
  it.each([
    ['none', 'ASK();', []],
    ['a branch', 'if (a) ASK();', ['branch if a']],
    ['the other branch', 'if (a) b(); else ASK();', ['branch unless a']],
    ['the test itself is always asked', 'if (ASK()) b();', []],
    ['branches within branches, the nearest first', 'if (a) { if (!b) { ASK(); } }', ['branch if !b', 'branch if a']],
    ['a choice', 'const c = a ? b : ASK();', ['branch unless a']],
    ['the right side of &&', 'a && ASK();', ['branch if a']],
    ['the right side of ||', 'a || ASK();', ['branch unless a']],
    ['the right side of ??', 'a ?? ASK();', ['branch unless a']],
    ['what ??= assigns', 'let a; a ??= ASK();', ['branch unless a']],
    ['what &&= assigns', 'let a; a &&= ASK();', ['branch if a']],
    ['what = assigns', 'let a; a = ASK();', []],
    ['a return before it', 'function f() { if (a) return; ASK(); }', ['exit unless a']],
    ['a throw before it', 'function f() { if (!a) { log(); throw 1; } ASK(); }', ['exit unless !a']],
    ['an exit in the other branch', 'function f() { if (a) b(); else return; ASK(); }', ['exit if a']],
    ['no exit: the branch goes on', 'function f() { if (a) b(); ASK(); }', []],
    ['a return behind it', 'function f() { ASK(); if (a) return; }', []],
    ['a return of another function', 'function f() { if (a) b(() => { return 1; }); ASK(); }', []],
    ['an exit that depends on more', 'function f() { if (a) { if (b) return; } ASK(); }', ['perhaps exit unless a']],
    ['an exit that is tried', 'function f() { try { if (a) return; } catch {} ASK(); }', ['perhaps exit unless a']],
    ['continue in a loop', 'for (const a of b) { if (a.c) continue; ASK(); }', ['exit unless a.c', 'turn if b']],
    ['a loop with a test', 'while (!a) ASK();', ['while if !a']],
    ['the test of a loop', 'while (ASK()) b();', []],
    ['a for loop', 'for (let i = 0; i < 2; i++) ASK();', ['turn if i < 2']],
    ['the start of a for loop', 'for (let i = ASK(); i < 2; i++) b();', []],
    ['what a loop goes over', 'for (const a of ASK()) b();', []],
    ['a body that runs at least once', 'do ASK(); while (a);', []],
    ['a case', 'switch (a) { case 1: ASK(); }', ['case if a']],
    [
      'a return in a case',
      'function f() { switch (a) { case 1: if (b) return; ASK(); } }',
      ['exit unless b', 'case if a'],
    ],
    ['a failure', 'try { a(); } catch { ASK(); }', ['catch unless { a(); }']],
    ['the function ends it', 'if (a) b(() => { if (c) ASK(); });', ['branch if c']],
    ['but not one that is called there', 'if (a) (() => { if (c) ASK(); })();', ['branch if c', 'branch if a']],
    ['a static block', 'class A { static { if (a) ASK(); } }', ['branch if a']],
  ])('%s', (_, code, expected) => {
    expect(conditions(code)).toEqual(expected);
  });
});

describe('presence', () => {
  it.each([
    ['of a value', 'if (a) ASK();', ['a is present']],
    ['not of a value', 'if (!a) ASK();', ['a is absent']],
    ['twice negated', 'if (!!a.b) ASK();', ['a.b is present']],
    ['behind an exit', 'function f() { if (!a) return; ASK(); }', ['a is present']],
    ['null alone', 'if (a === null) ASK();', ['a is absent (null)']],
    ['null or undefined', 'if (a == null) ASK();', ['a is absent (nullish)']],
    ['anything but undefined', 'if (a !== undefined) ASK();', ['a is present (undefined)']],
    ['void 0', 'if (a === void 0) ASK();', ['a is absent (undefined)']],
    ['by its type', "if (typeof a === 'undefined') ASK();", ['a is absent (undefined)']],
    ['another type says nothing', "if (typeof a === 'string') ASK();", []],
    ['a comparison with a value says nothing', "if (a === 'undefined' || a > 1) ASK();", []],
    ['of both', 'if (a && !b) ASK();', ['a is present', 'b is absent']],
    ['of one of two', 'if (!a || !b) ASK();', ['a is perhaps absent', 'b is perhaps absent']],
    ['of both where neither holds', 'function f() { if (!a || b) return; ASK(); }', ['a is present', 'b is absent']],
    ['while a loop goes on', 'while (!a) ASK();', ['a is absent']],
    ['a case says nothing of what is compared', 'switch (a) { case undefined: ASK(); }', []],
    ['a turn of a loop says nothing', 'for (const a of b) ASK();', []],
    ['an exit that depends on more says nothing', 'function f() { if (a) { if (b) return; } ASK(); }', []],
    ['an await and a type change nothing', 'if (!(await a)) ASK();', ['a is absent']],
  ])('%s', (_, code, expected) => {
    expect(presences(code)).toEqual(expected);
  });
});

it('no statement follows one that leaves in every branch', () => {
  const cases: Readonly<Record<string, boolean>> = {
    'if (a) return; else throw 1;': true,
    'if (a) return;': false,
    'try { return; } catch { throw 1; }': true,
    'try { return; } catch { b(); }': false,
    'try { b(); } finally { return; }': true,
    '{ b(); { return; } }': true,
  };
  const found = Object.keys(cases).map((statement) => [
    statement,
    ask(`function f() { ${statement} ASK(); }`, (call) => {
      const block = call.parent?.parent;
      const [first] = block?.type === 'BlockStatement' ? block.body : [];
      return first !== undefined && leaves(first);
    }),
  ]);
  expect(Object.fromEntries(found)).toEqual(cases);
});
