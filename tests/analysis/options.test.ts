import { describe, expect, it } from 'vitest';
import { optionOf } from '../../src/analysis/options.ts';
import { ask } from './ask.ts';

function optionIn(code: string): string | null {
  return ask(code, ({ arguments: [options = null] }, file) => {
    const written = optionOf({ options }, 'a', file);
    return written && file.sourceCode.text.slice(...written.value.range);
  });
}

describe('an option beside spreads', () => {
  it.each([
    ['before an object', 'ASK({ a: 1, ...{ b: 2 } });', '1'],
    ['before an object that brings it', 'ASK({ a: 1, ...{ a: 2 } });', '2'],
    ['before one of two objects', 'ASK({ a: 1, ...(c ? { b: 2 } : {}) });', '1'],
    ['before one of two objects, of which one brings it', 'ASK({ a: 1, ...(c ? { a: 2 } : {}) });', null],
    ['before what cannot be read', 'ASK({ a: 1, ...more });', null],
    ['behind what cannot be read', 'ASK({ ...more, a: 1 });', '1'],
  ])('%s', (_, code, expected) => {
    expect(optionIn(code)).toBe(expected);
  });
});
