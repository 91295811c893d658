import { describe, expect, it } from 'vitest';
import { problemsIn } from '../lint.ts';
import { programsOn } from '../programs/page.ts';

const app = "import express from 'express';\nconst app = express();\n";
const pool = (factory: string): string => `Take it from a pool (\`${factory}\`) that is created once.`;

describe('a reader who does what the message says is not led into', () => {
  it.each(programsOn('advice.md'))('$name', ({ files: [{ code, file }], settings, advice }) => {
    const told = problemsIn(code, { file, settings, preset: 'strict' }).map(({ message }) => message);
    expect(told.filter((message) => message.endsWith(` ${advice}`))).toEqual(told.slice(0, 1));
    expect(told).not.toEqual([]);
  });
});

describe('a factory that other files may call', () => {
  const suggestionsIn = (code: string): readonly string[] =>
    problemsIn(code, { file: 'src/db.ts', preset: 'strict' }).flatMap(({ suggestions = [] }) =>
      suggestions.map(({ desc }) => desc),
    );

  it('is to be called by nobody who closes what it gives', () => {
    const code =
      "import { Pool } from 'pg';\nexport function getPool() {\n  return new Pool({ host: process.env.DB });\n}";
    const [problem] = problemsIn(code, { file: 'src/db.ts', preset: 'strict' });
    expect(problem?.message).toContain('Keep the first one and return it again, and let no caller close it.');
    expect(suggestionsIn(code)).toEqual([
      'Create the pool on first use and keep it; its callers must no longer close it.',
    ]);
  });

  it('is not made to keep a connection', () => {
    const code =
      "import mysql from 'mysql2';\nexport function getConnection() {\n  return mysql.createConnection({ host: 'db' });\n}";
    expect(problemsIn(code, { preset: 'strict' }).map(({ message }) => message)).toEqual([
      expect.stringContaining(pool('createPool')),
    ]);
    expect(suggestionsIn(code)).toEqual([]);
  });

  it.each([
    [
      'in one place',
      "app.get('/', async (req, res) => { const p = getPool(); res.json(await p.query('select a from t')); await p.end(); });",
    ],
    [
      'with `using`',
      "app.get('/', async (req, res) => { await using p = getPool(); res.json(await p.query('select a from t')); });",
    ],
    [
      'in one of two places',
      "app.get('/', async (req, res) => { res.json(await getPool().query('select a from t')); });\napp.get('/b', async (req, res) => { const p = getPool(); res.json(await p.query('select b from t')); await p.end(); });",
    ],
  ])('is left alone where a caller here closes what it gets: %s', (_, callers) => {
    expect(
      suggestionsIn(`import { Pool } from 'pg';\nexport function getPool() { return new Pool(); }\n${app}${callers}`),
    ).toEqual([]);
  });

  it('keeps its client with what its callers do, where this file shows all of them', () => {
    const code = `import { Pool } from 'pg';\nfunction getPool() { return new Pool(); }\n${app}app.get('/', async (req, res) => { const p = getPool(); res.json(await p.query('select a from t')); await p.end(); });`;
    expect(suggestionsIn(code)).toEqual(['Create the pool once at module scope, and no longer close it.']);
  });
});
