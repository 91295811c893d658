import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'drizzle',
      imports: `import { drizzle } from 'drizzle-orm/node-postgres';`,
      expression: `drizzle(process.env.DATABASE_URL)`,
    },
    {
      factory: 'drizzle',
      imports: `import { drizzle } from 'drizzle-orm/postgres-js';`,
      expression: `drizzle({ connection: { url: process.env.DATABASE_URL } })`,
    },
    {
      factory: 'drizzle',
      imports: `const { drizzle: orm } = require('drizzle-orm/mysql2');`,
      expression: `orm('mysql://localhost/shop')`,
    },
    {
      factory: 'drizzle',
      imports: `import * as neon from 'drizzle-orm/neon-serverless';`,
      expression: 'neon.drizzle(`postgres://${process.env.HOST}/shop`)',
    },
  ],
  quiet: [
    {
      because: 'around a pool it holds nothing',
      imports: `import { drizzle } from 'drizzle-orm/node-postgres';\nimport { Pool } from 'pg';\nconst pool = new Pool();`,
      expression: `drizzle(pool)`,
    },
    {
      because: 'around a client in its options it holds nothing',
      imports: `import { drizzle } from 'drizzle-orm/postgres-js';\nimport postgres from 'postgres';\nconst client = postgres();`,
      expression: `drizzle({ client })`,
    },
    {
      because: 'neon-http sends each query with fetch',
      imports: `import type { NodePgDatabase } from 'drizzle-orm/node-postgres';\nimport { drizzle } from 'drizzle-orm/neon-http';`,
      expression: `drizzle(process.env.DATABASE_URL)`,
    },
    {
      because: 'D1 is a binding',
      imports: `import type { NodePgDatabase } from 'drizzle-orm/node-postgres';\nimport { drizzle } from 'drizzle-orm/d1';`,
      expression: `drizzle(config.DB)`,
    },
  ],
} satisfies ClientSamples;
