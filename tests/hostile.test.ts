import { describe, expect, it } from 'vitest';
import { settingsOf } from '../src/settings.ts';
import { problemsIn } from './lint.ts';

const imports = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";
const handler = "app.get('/', async (req, res) => { res.json(await new Pool().query('x')); });\n";

/** Bounded generously: a machine may be busy, and quadratic time would take far longer. */
const soon = 60_000;

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('\n');

describe('programs that nobody writes by hand come to an end', () => {
  it.each<[name: string, code: string, reports: number]>([
    ['five hundred levels of blocks', `${'if (a) { '.repeat(500)}${'}'.repeat(500)}`, 0],
    ['five hundred levels of lists', `report(${'['.repeat(500)}${']'.repeat(500)});`, 0],
    ['three hundred levels of functions', `${'function f() { '.repeat(300)}${'}'.repeat(300)}`, 0],
    [
      'sixteen thousand lines',
      times(4000, (index) => `export function f${index}(a) {\n  const b = a + ${index};\n  return b;\n}`),
      0,
    ],
    ['a list of twenty thousand', `const list = [${times(20_000, (index) => `${index},`)}];`, 0],
    ['a call with five thousand arguments', `report(${times(5000, (index) => `a${index},`)});`, 0],
    ['a name and a line of a megabyte', `const ${'a'.repeat(1e6)} = "${'b'.repeat(1e6)}";`, 0],
    ['two thousand modules', times(2000, (index) => `import { a${index} } from 'm${index}';`), 0],
    [
      'two thousand functions that call each other in a circle',
      `${times(2000, (index) => `function f${index}(x) { return f${(index + 1) % 2000}(x); }`)}\napp.get('/c', (req) => f0(req));`,
      0,
    ],
    [
      'two thousand functions between the handler and the pool',
      `${times(2000, (index) => `function f${index}() { return f${index + 1}(); }`)}\nfunction f2000() { return new Pool(); }\napp.get('/c', () => f0());`,
      1,
    ],
    ['a thousand calls in a chain', `app.get('/c', () => new Pool()${'.on("a", () => {})'.repeat(1000)});`, 1],
    [
      'five hundred spreads',
      `const o0 = { a: 1 };\n${times(500, (index) => `const o${index + 1} = { ...o${index} };`)}\napp.get('/c', () => { new Pool(o500).query('x'); });`,
      1,
    ],
    [
      'a thousand classes that extend each other',
      `class C0 extends Pool {}\n${times(1000, (index) => `class C${index + 1} extends C${index} {}`)}`,
      0,
    ],
  ])(
    '%s',
    (_, code, reports) => {
      const found = problemsIn(`${imports}${code}\n${handler}`, { preset: 'strict', file: 'src/server.js' });
      expect(found.map(({ ruleId }) => ruleId)).toEqual(
        Array.from({ length: reports + 1 }, () => 'connection-churn/no-client-in-handler'),
      );
    },
    soon,
  );
});

describe('settings that nobody writes by hand are refused with a sentence', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['a number', 1],
    ['a list', []],
    ['a name that every object has', { toString: 1 }],
    ['a client that is null', { clients: [null] }],
    [
      'a factory under __proto__ that is none',
      { clients: [JSON.parse('{"modules":["a"],"factories":{"__proto__":1}}')] },
    ],
    ['a name of a thousand kilobytes', { ['a'.repeat(1e6)]: 1 }],
    ['a list of a hundred thousand nulls', { clients: Array.from({ length: 1e5 }, () => null) }],
    ['an object that contains itself', { ignore: circular() }],
    ['a number that JSON does not know', { repair: 1n }],
  ])('%s', (_, value) => {
    let thrown: unknown;
    try {
      settingsOf({ 'connection-churn': value });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({ name: 'SettingsError' });
    expect((thrown as Error).message).toMatch(/^settings\['connection-churn'\].* is .*; expected .*\.$/u);
  });

  function circular(): object {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    return value;
  }
});
