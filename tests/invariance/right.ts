import type { ChangeName } from './changes/index.ts';

/**
 * A difference that is right: what is written in another way is what a framework goes by, or an idiom. The change leaves
 * it alone. There are at most ten kinds, and each points at a line of the catalog.
 */
export interface RightDifference {
  readonly kind: string;
  readonly change: ChangeName;
  /** A file of `src/catalog`, and what the line in it says. */
  readonly catalog: readonly [file: string, line: string];
  readonly program: string;
  readonly file?: string;
  /** The program as it is when the change does not mind. It is reported otherwise. */
  readonly careless: string;
  readonly carelessFile?: string;
}

const pg = "import { Pool } from 'pg';";

export const rightDifferences: readonly RightDifference[] = [
  {
    kind: 'names of parameters that a framework documents',
    change: 'local names',
    catalog: [
      'entry-points/express.ts',
      "{ names: [request, 'res|response', 'next'], runs: 'request', exported: 'explicit' },",
    ],
    program: `${pg}\nexport async function list(req, res, next) { res.json(await new Pool().query('x')); }`,
    careless: `${pg}\nexport async function list(a1, a2, a3) { a2.json(await new Pool().query('x')); }`,
  },
  {
    kind: 'names of objects of a framework that come from elsewhere',
    change: 'local names',
    catalog: [
      'entry-points/express.ts',
      "names: ['app', 'router', 'server', 'api', 'route', 'routes', '*Router', '*Routes'],",
    ],
    program: `${pg}\nexport default (app) => app.post('/', async (a, b) => b.json(await new Pool().query('x')));`,
    careless: `${pg}\nexport default (a1) => a1.post('/', async (a, b) => b.json(await new Pool().query('x')));`,
  },
  {
    kind: 'names of functions that an idiom lists',
    change: 'local names',
    catalog: ['idioms/naming.ts', 'export const freshFunction ='],
    program: `${pg}\nfunction createPool() { return new Pool(); }\nexport { createPool };`,
    careless: `${pg}\nfunction a1() { return new Pool(); }\nexport { a1 as createPool };`,
  },
  {
    kind: 'words in names that an idiom lists',
    change: 'local names',
    catalog: ['idioms/checking.ts', 'export const checkingWords: readonly Word[] = ['],
    program: `import { Client } from 'pg';\nimport express from 'express';\nasync function testDatabase(req, res) { const client = new Client({ connectionString: req.body.url }); await client.connect(); res.json(await client.query('SELECT count(*) FROM users')); await client.end(); }\nexpress().post('/', testDatabase);`,
    careless: `import { Client } from 'pg';\nimport express from 'express';\nasync function a1(req, res) { const client = new Client({ connectionString: req.body.url }); await client.connect(); res.json(await client.query('SELECT count(*) FROM users')); await client.end(); }\nexpress().post('/', a1);`,
  },
  {
    kind: 'paths of files that a framework calls',
    change: 'CommonJS',
    catalog: ['entry-points/next.ts', 'app/**/route.'],
    program: `${pg}\nexport const GET = async () => Response.json(await new Pool().query('x'));`,
    file: 'app/rows/route.js',
    careless: `const { Pool } = require('pg');\nexports.GET = async () => Response.json(await new Pool().query('x'));`,
    carelessFile: 'app/rows/route.cjs',
  },
  {
    kind: 'types of a framework',
    change: 'without types',
    catalog: ['entry-points/express.ts', 'RequestHandler'],
    program: `${pg}\nimport type { RequestHandler } from 'express';\nexport const list: RequestHandler = async (a, b) => { b.json(await new Pool().query('x')); };`,
    careless: `${pg}\n\nexport const list                 = async (a, b) => { b.json(await new Pool().query('x')); };`,
    carelessFile: 'src/server.js',
  },
  {
    kind: 'types of a run-time',
    change: 'without types',
    catalog: ['entry-points/edge-globals.ts', "types: ['ExportedHandler'],"],
    program: `${pg}\nexport default { async fetch(request) { return Response.json(await new Pool().query('x')); } } satisfies ExportedHandler;`,
    careless: `${pg}\nexport default { async fetch(request) { return Response.json(await new Pool().query('x')); } }                          ;`,
    carelessFile: 'src/server.js',
  },
];
