import type { ClientSamples } from '../samples.ts';

export default {
  creates: [],
  quiet: [
    {
      because: 'it holds nothing but what it is given',
      imports: "import { Kysely, PostgresDialect } from 'kysely';\nimport { pool } from './pool.js';",
      expression: 'new Kysely({ dialect: new PostgresDialect({ pool }) })',
    },
    {
      because: 'it is kept, and the pool in it',
      imports: "import { Kysely, PostgresDialect } from 'kysely';\nimport { Pool } from 'pg';\nlet db;",
      expression: '(db ??= new Kysely({ dialect: new PostgresDialect({ pool: new Pool() }) }))',
    },
  ],
} satisfies ClientSamples;
