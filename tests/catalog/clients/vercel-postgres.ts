import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import { createPool } from '@vercel/postgres';`,
      expression: `createPool({ connectionString: process.env.POSTGRES_URL })`,
    },
    {
      factory: 'createClient',
      imports: `const vercel = require('@vercel/postgres');`,
      expression: `vercel.createClient()`,
    },
  ],
  quiet: [
    {
      because: 'sql shares one pool',
      imports: `import { sql } from '@vercel/postgres';`,
      expression: 'await sql`select 1`',
    },
    {
      because: 'db is the shared pool, which lends a connection',
      imports: `import { db } from '@vercel/postgres';`,
      expression: `await db.connect()`,
    },
  ],
} satisfies ClientSamples;
