import { describe, expect, it } from 'vitest';
import { covers, isSame, mentions, placeOf } from '../../src/facts/places.ts';
import { ask } from '../analysis/ask.ts';

/** Whether the two arguments of `ASK` name one place. */
function areOne(code: string): boolean {
  return ask(code, ({ arguments: [one, other] }, file) => {
    const places = [one && placeOf(one, file), other && placeOf(other, file)];
    return places[0] && places[1] ? isSame(places[0], places[1]) : false;
  });
}

describe('one place, however it is written', () => {
  it.each([
    ['a variable', 'let a; ASK(a, a);'],
    ['a member in brackets', "let a; ASK(a.b, a['b']);"],
    ['an optional member', 'let a; ASK(a.b.c, a?.b?.c);'],
    ['a member with types around', 'let a: any; ASK(a.b, (a as A)!.b);'],
    ['of an instance', "class A { m() { ASK(this.a, this['a']); } }"],
    ['of a global', 'ASK(globalThis.a, globalThis.a);'],
    ['a promise and its result', 'let a; async function f() { ASK(a, await a); }'],
  ])('%s', (_, code) => {
    expect(areOne(code)).toBe(true);
  });

  it.each([
    ['two members', 'let a; ASK(a.b, a.c);'],
    ['a whole and its part', 'let a; ASK(a, a.b);'],
    ['a key that is computed', 'let a, b; ASK(a[b], a[b]);'],
    ['what a call gives', 'ASK(a(), a());'],
    ['two variables of one name', 'let a; { let a; b = () => a; } ASK(a, (() => { let a; return a; })());'],
  ])('not %s', (_, code) => {
    expect(areOne(code)).toBe(false);
  });
});

it('a shadowed variable is another place', () => {
  const code = 'let a; function f(a) { ASK(a); } g(a);';
  const isMentioned = ask(code, (call, file) => {
    const inner = call.arguments[0] && placeOf(call.arguments[0], file);
    const last = file.sourceCode.ast.body.at(-1);
    return inner && last ? mentions(last, inner, file) : true;
  });
  expect(isMentioned).toBe(false);
});

it('a place holds its parts', () => {
  const answers = ask('let a; ASK(a.b, a.b.c);', ({ arguments: [one, other] }, file) => {
    const [whole, part] = [one && placeOf(one, file), other && placeOf(other, file)];
    return whole && part ? [covers(whole, part), covers(part, whole)] : [];
  });
  expect(answers).toEqual([true, false]);
});

describe('code mentions a place', () => {
  it.each([
    ['by its name', 'let a; if (!a) ASK(a);', true],
    ['within more', 'let a; if (a.b.c()) ASK(a.b);', true],
    ['not by a key of that name', 'let a; if (b.a || { a: 1 }) ASK(a);', false],
    ['by a property in short', 'let a; if (f({ a })) ASK(a);', true],
  ])('%s', (_, code, expected) => {
    const answer = ask(code, (call, file) => {
      const place = call.arguments[0] && placeOf(call.arguments[0], file);
      const test = call.parent?.parent;
      return place && test?.type === 'IfStatement' ? mentions(test.test, place, file) : null;
    });
    expect(answer).toBe(expected);
  });
});
