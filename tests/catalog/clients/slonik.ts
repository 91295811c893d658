import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import { createPool } from 'slonik';`,
      expression: `await createPool(process.env.DATABASE_URL)`,
    },
    {
      factory: 'createPool',
      imports: `const slonik = require('slonik');`,
      expression: `await slonik.createPool('postgres://localhost/shop', { maximumPoolSize: 4 })`,
    },
  ],
  quiet: [
    {
      because: 'a tagged statement opens nothing',
      imports: `import { sql } from 'slonik';`,
      expression: 'sql.unsafe`select 1`',
    },
  ],
} satisfies ClientSamples;
