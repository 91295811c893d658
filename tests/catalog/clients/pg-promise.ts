import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'default()',
      imports: `import pgPromise from 'pg-promise';\nconst pgp = pgPromise();`,
      expression: `pgp(process.env.DATABASE_URL)`,
    },
    {
      factory: 'default()',
      imports: `const pgp = require('pg-promise')({ capSQL: true });`,
      expression: `pgp({ host: 'localhost' })`,
    },
    {
      factory: 'default()',
      imports: `import pgPromise from 'pg-promise';`,
      expression: `pgPromise()('postgres://localhost/shop')`,
    },
  ],
  quiet: [
    {
      because: 'a task borrows a connection',
      imports: `import pgPromise from 'pg-promise';\nconst db = pgPromise()('postgres://localhost/shop');`,
      expression: `await db.task((task) => task.any('select 1'))`,
    },
    {
      because: 'the library itself opens nothing',
      imports: `import pgPromise from 'pg-promise';`,
      expression: `pgPromise()`,
    },
  ],
} satisfies ClientSamples;
