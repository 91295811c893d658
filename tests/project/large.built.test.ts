import { describe, expect, it } from 'vitest';
import { indexApart } from './apart.ts';
import { emptyFolder, write } from './trees.ts';

const list = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join('');

const head = "import { Pool } from 'pg';\n";
const handlers = (imported: string, count: number, call: (index: number) => string): string =>
  `import express from 'express';\nimport ${imported} from './db';\nconst app = express();\n${list(count, (index) => `app.get('/${index}', () => { ${call(index)}.query(''); });\n`)}`;
const names = (count: number): string => `{ ${list(count, (index) => `f${index}, `)} }`;

/** Generous: a machine may be busy, and what was quadratic took minutes. */
const seconds = 80;

describe('a file of up to a megabyte comes to an end', () => {
  it.each<[name: string, count: number, db: string, users: string, makes: number]>([
    [
      'with functions that make a client each',
      9000,
      head + list(9000, (index) => `export const f${index} = () => new Pool({ max: ${index} });\n`),
      handlers(names(9000), 9000, (index) => `f${index}()`),
      9000,
    ],
    [
      'with functions that nobody calls',
      18_000,
      head + list(18_000, (index) => `export function f${index}() {\n  return new Pool();\n}\n`),
      handlers('{ f0 }', 1, () => 'f0()'),
      1,
    ],
    [
      'in CommonJS',
      4000,
      `const { Pool } = require('pg');\n${list(4000, (index) => `exports.f${index} = () => new Pool();\n`)}`,
      handlers(names(4000), 4000, (index) => `f${index}()`),
      4000,
    ],
    [
      'with a class of methods that make one each',
      12_000,
      `${head}export class Db {\n${list(12_000, (index) => `  f${index}() {\n    return new Pool();\n  }\n`)}}\n`,
      handlers('{ Db }', 1, () => 'new Db().f0()'),
      1,
    ],
    [
      'with instances',
      18_000,
      head + list(18_000, (index) => `export const f${index} = new Pool();\n`),
      handlers('{ f0 }', 1, () => 'f0'),
      0,
    ],
  ])('%s', async (_, __, db, users, makes) => {
    const root = emptyFolder();
    write(root, { 'src/db.ts': db.slice(0, 1 << 20), 'src/users.ts': users.slice(0, 1 << 20) });
    const { summary } = await indexApart(root, { seconds });
    expect(summary).toMatchObject({ broken: [], leftOut: 0 });
    expect(summary.makes).toBe(makes);
  });

  it('behind a barrel of five hundred files', async () => {
    const root = emptyFolder();
    write(root, {
      ...Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [
          `src/clients/f${index}.ts`,
          `${head}export const f${index} = () => new Pool();\n`,
        ]),
      ),
      'src/db.ts': list(500, (index) => `export * from './clients/f${index}';\n`),
      'src/users.ts': handlers(names(500), 500, (index) => `f${index}()`),
    });
    expect((await indexApart(root, { seconds })).summary.makes).toBe(500);
  });
});
