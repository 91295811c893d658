import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Pool',
      imports: `import { Pool } from '@neondatabase/serverless';`,
      expression: `new Pool({ connectionString: process.env.DATABASE_URL })`,
    },
    {
      factory: 'Client',
      imports: `const neon = require('@neondatabase/serverless');`,
      expression: `new neon.Client(process.env.DATABASE_URL)`,
    },
  ],
  quiet: [
    {
      because: 'neon() sends each query with fetch',
      imports: `import { neon } from '@neondatabase/serverless';`,
      expression: `neon(process.env.DATABASE_URL)`,
    },
    {
      because: 'a checkout borrows a connection',
      imports: `import { Pool } from '@neondatabase/serverless';\nconst pool = new Pool({});`,
      expression: `await pool.connect()`,
    },
  ],
} satisfies ClientSamples;
