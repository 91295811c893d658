import { describe, expect, it } from 'vitest';
import type { Layout } from '../../src/repairs/layout.ts';
import { brokenLine } from '../../src/repairs/width.ts';

const layout: Layout = {
  newline: '\n',
  semicolon: ';',
  indent: '  ',
  width: 20,
  quote: "'",
  trailing: { inObjects: ',', inCalls: ',' },
};

describe('a line that is too long', () => {
  const lines: Readonly<Record<string, readonly [code: string, broken: string]>> = {
    'has a value a line': ['return create(first, second);', 'return create(\n  first,\n  second,\n);'],
    'is broken in the object that is its last value': [
      'return create(first, { port: 1, host });',
      'return create(first, {\n  port: 1,\n  host,\n});',
    ],
    'is not broken in an object where there are two': [
      'return create({ a: 1 }, { b: 2 });',
      'return create(\n  { a: 1 },\n  { b: 2 },\n);',
    ],
    'is broken in the head of a function': [
      'function create(first, second) {',
      'function create(\n  first,\n  second,\n) {',
    ],
    'is broken inside of brackets that are only around it': [
      '(shared ??= new Pool({ port: 1 }) as Pool);',
      '(shared ??= new Pool({\n  port: 1,\n}) as Pool);',
    ],
    'is broken in the types of a class that is given nothing': [
      'const all = new Map<string, Pool>();',
      'const all = new Map<\n  string,\n  Pool\n>();',
    ],
    'is broken behind what it is given to': [
      'const kept = all.get(key) ?? create(key);',
      'const kept =\n  all.get(key) ?? create(key);',
    ],
    'takes no bracket in a text for one': [
      "return create('a, (b', second);",
      "return create(\n  'a, (b',\n  second,\n);",
    ],
    'may have a quotation mark inside of a text': [
      String.raw`return create('it\'s, so', b);`,
      `return create(\n  ${String.raw`'it\'s, so'`},\n  b,\n);`,
    ],
    'takes no comparison for a bracket': ['return create(a < b, second);', 'return create(\n  a < b,\n  second,\n);'],
    'takes no arrow for a bracket': [
      'return create(() => first, second);',
      'return create(\n  () => first,\n  second,\n);',
    ],
    'stays where a template is in it': ['return create(`a`, second, third);', 'return create(`a`, second, third);'],
    'stays where there is no list': ['return somethingThatIsLong;', 'return somethingThatIsLong;'],
  };
  it.each(Object.entries(lines))('%s', (_, [code, broken]) => {
    expect(brokenLine(code, '', layout)).toBe(broken);
  });

  it('stays where it is short enough', () => {
    expect(brokenLine('return create(a, b);', '', layout)).toBe('return create(a, b);');
  });
});
