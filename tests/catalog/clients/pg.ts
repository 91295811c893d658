import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Pool',
      imports: `import { Pool } from 'pg';`,
      expression: `new Pool({ connectionString: process.env.DATABASE_URL })`,
    },
    { factory: 'Pool', imports: `import pg from 'pg';`, expression: `new pg.Pool()` },
    { factory: 'Pool', imports: `import * as pg from 'pg';`, expression: `new pg.default.Pool()` },
    { factory: 'Pool', imports: ``, expression: `new (await import('pg')).Pool({ max: 4 })` },
    {
      factory: 'Client',
      imports: `const { Client: Postgres } = require('pg');`,
      expression: `new Postgres('postgres://localhost/shop')`,
    },
    { factory: 'Client', imports: `import { Client } from 'pg';`, expression: `new Client({ host: 'localhost' })` },
    { factory: 'native.Pool', imports: `const { native } = require('pg');`, expression: `new native.Pool()` },
    { factory: 'native.Client', imports: `import pg from 'pg';`, expression: `new pg.native.Client()` },
  ],
  quiet: [
    {
      because: 'a checkout borrows a connection',
      imports: `import { Pool } from 'pg';\nconst pool = new Pool();`,
      expression: `await pool.connect()`,
    },
    {
      because: 'it is a Pool of another kind',
      imports: `import { types } from 'pg';\nimport { Pool } from './workers.ts';`,
      expression: `new Pool()`,
    },
    { because: 'a query is no client', imports: `import { Query } from 'pg';`, expression: `new Query('select 1')` },
  ],
} satisfies ClientSamples;
