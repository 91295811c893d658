import { describe, expect, it } from 'vitest';
import { settingsOf } from '../src/settings.ts';
import { problemsIn } from './lint.ts';

const imports = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";
const handler = "app.get('/', async (req, res) => { res.json(await new Pool().query('x')); });\n";

/** Bounded generously: a machine may be busy, and quadratic time would take far longer. */
const soon = 60_000;

describe('programs that nobody writes by hand come to an end', () => {
  it.each<[string, string]>([
    ['five hundred levels of blocks', `${'if (a) { '.repeat(500)}${'}'.repeat(500)}`],
    ['five hundred levels of lists', `report(${'['.repeat(500)}${']'.repeat(500)});`],
  ])(
    '%s',
    (_, code) => {
      const found = problemsIn(`${imports}${code}\n${handler}`, { preset: 'strict', file: 'src/server.js' });
      expect(found.map(({ ruleId }) => ruleId)).toEqual(['connection-churn/no-client-in-handler']);
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
