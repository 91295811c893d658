import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default',
      imports: `import postgres from 'postgres';`,
      expression: `postgres(process.env.DATABASE_URL)`,
    },
    {
      factory: 'default',
      imports: `const connect = require('postgres');`,
      expression: `connect({ host: 'localhost', max: 4 })`,
    },
    { factory: 'default', imports: ``, expression: `(await import('postgres')).default('postgres://localhost/shop')` },
  ],
  quiet: [
    {
      because: 'a query is no client',
      imports: `import postgres from 'postgres';\nconst sql = postgres();`,
      expression: 'await sql`select 1`',
    },
    {
      because: 'a reserved connection is borrowed',
      imports: `import postgres from 'postgres';\nconst sql = postgres();`,
      expression: `await sql.reserve()`,
    },
  ],
} satisfies ClientSamples;
