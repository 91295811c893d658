import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import knex from 'knex';`,
      expression: `knex({ client: 'pg', connection: process.env.DATABASE_URL })`,
    },
    {
      factory: 'default',
      imports: `const Knex = require('knex');`,
      expression: `new Knex({ client: 'mysql2', connection: { host: 'localhost' } })`,
    },
    { factory: 'default', imports: `import config from './knexfile.ts';`, expression: `require('knex')(config)` },
    {
      factory: 'knex',
      imports: `import { knex as build } from 'knex';`,
      expression: `build({ client: 'pg', connection: 'postgres://localhost/shop' })`,
    },
  ],
  quiet: [
    {
      because: 'a transaction borrows a connection',
      imports: `import knex from 'knex';\nconst db = knex({ client: 'pg', connection: {} });`,
      expression: `await db.transaction()`,
    },
    {
      because: 'a query is no client',
      imports: `import knex from 'knex';\nconst db = knex({ client: 'pg', connection: {} });`,
      expression: `await db('users').where('id', 1)`,
    },
    {
      because: 'a file is no connection',
      imports: `import knex from 'knex';`,
      expression: `knex({ client: 'better-sqlite3', connection: { filename: './shop.db' } })`,
    },
  ],
} satisfies ClientSamples;
