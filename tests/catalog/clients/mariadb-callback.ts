import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `const mariadb = require('mariadb/callback');`,
      expression: `mariadb.createPool({ host: 'localhost' })`,
    },
    {
      factory: 'createPoolCluster',
      imports: `import mariadb from 'mariadb/callback';`,
      expression: `mariadb.createPoolCluster()`,
    },
    {
      factory: 'createConnection',
      imports: `import { createConnection as open } from 'mariadb/callback';`,
      expression: `open({ host: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'a checkout borrows a connection',
      imports: `import mariadb from 'mariadb/callback';\nconst pool = mariadb.createPool({});`,
      expression: `pool.getConnection((error, connection) => connection.release())`,
    },
  ],
} satisfies ClientSamples;
