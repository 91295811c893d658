import { describe, expect, it } from 'vitest';
import { problemsIn } from '../lint.ts';

/** A service that makes a client for each call, below a text that made an expression try every way. */
const service = (text: string): string =>
  `import { Pool } from 'pg';\n${text}\n/** @param {Pool} other */\nexport async function find(other) {\n  const pool = new Pool();\n  await pool.query('x');\n  await pool.end();\n}\n`;

describe('a text of half a megabyte', () => {
  it.each([
    ['of blank lines', '\n'.repeat(500_000)],
    ['of lines with white space', '   \n'.repeat(120_000)],
    ['of marks of samples that do not end', `/* ${'[START a '.repeat(50_000)} */`],
    ['of brackets in a type', `/** @type {Pool${'[]'.repeat(250_000)}x} */\nexport const a = () => 1;`],
    ['of angles in a type', `/** @type {${'<'.repeat(250_000)}\n} */\nexport const a = () => 1;`],
    ['of white space in an import', `/** @import { Pool${' '.repeat(500_000)}} from 'pg' */`],
    ['of a path in a type that does not end', `/** @typedef {import('pg').${'a'.repeat(500_000)} */`],
    ['of parameters', `/**\n${' * @param {Pool} other\n'.repeat(20_000)} */\nexport const a = (b, c, other) => 1;`],
  ])('%s is read soon', (_, text) => {
    const begun = performance.now();
    const found = problemsIn(service(text), { preset: 'strict', file: 'src/server.js' });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['connection-churn/no-single-use-client']);
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  it.each([
    '// [START find_user]',
    '  /* [START find_user] */',
    '/**\n * [START find_user]\n */',
    '// snippet-start:[find-user]',
    '//snippet-start: [find-user]',
  ])('of a sample is one: %s', (mark) => {
    expect(problemsIn(service(mark), { preset: 'strict', file: 'src/server.js' })).toEqual([]);
  });

  it.each(["const a = '[START find_user]';", '// see [START find_user]', '// [START ]', '// snippet-start: find'])(
    'that is no sample is none: %s',
    (text) => {
      expect(problemsIn(service(text), { preset: 'strict', file: 'src/server.js' })).toHaveLength(1);
    },
  );
});

describe('a type that a comment gives', () => {
  const handler = (comment: string): string =>
    `import { Pool } from 'pg';\n${comment}\nexport const find = async (req, res) => { const pool = new Pool(); res.json(await pool.query('x')); };\n`;

  it.each([
    "/** @type {import('express').RequestHandler} */",
    "/** @type {import('express').RequestHandler<{ id: string }>} */".replace('{ id: string }', 'Id'),
    "/** @type {import('express').RequestHandler<A,\n *  B>} */",
    "/** @type {?import('express').RequestHandler} */",
    "/** @typedef {import('express').RequestHandler} Handler */\n/** @type {Handler} */",
    "/** @typedef {import('express').RequestHandler<Id> | null} Handler */\n/** @type {Handler} */",
    "/** @import { RequestHandler as Handler } from 'express' */\n/** @type {Handler} */",
    "/** @import { Request,\n *  RequestHandler } from 'express' */\n/** @type {RequestHandler} */".replace(
      '\n *  ',
      '\n',
    ),
    "/**\n * @param {import('express').Request} req\n * @param {import('express').Response} res\n */",
  ])('says what runs it: %s', (comment) => {
    const found = problemsIn(handler(comment), { preset: 'strict', file: 'src/server.js' });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['connection-churn/no-client-in-handler']);
  });
});
