import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import mariadb from 'mariadb';`,
      expression: `mariadb.createPool({ host: 'localhost' })`,
    },
    {
      factory: 'createPoolCluster',
      imports: `import * as mariadb from 'mariadb';`,
      expression: `mariadb.createPoolCluster()`,
    },
    {
      factory: 'createConnection',
      imports: `const { createConnection } = require('mariadb');`,
      expression: `await createConnection('mariadb://localhost/shop')`,
    },
  ],
  quiet: [
    {
      because: 'a checkout borrows a connection',
      imports: `import { createPool } from 'mariadb';\nconst pool = createPool({});`,
      expression: `await pool.getConnection()`,
    },
  ],
} satisfies ClientSamples;
