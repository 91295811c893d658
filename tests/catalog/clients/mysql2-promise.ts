import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import mysql from 'mysql2/promise';`,
      expression: `mysql.createPool(process.env.DATABASE_URL)`,
    },
    {
      factory: 'createPool',
      imports: `import * as mysql from 'mysql2/promise';`,
      expression: `mysql.createPool({ connectionLimit: 4 })`,
    },
    {
      factory: 'createPoolCluster',
      imports: `const { createPoolCluster } = require('mysql2/promise');`,
      expression: `createPoolCluster()`,
    },
    {
      factory: 'createConnection',
      imports: `import { createConnection } from 'mysql2/promise';`,
      expression: `await createConnection({ host: 'localhost' })`,
    },
    {
      factory: 'createConnection',
      imports: `const mysql = require('mysql2/promise');`,
      expression: `await mysql.createConnection(config)`,
    },
  ],
  quiet: [
    {
      because: 'a checkout borrows a connection',
      imports: `import mysql from 'mysql2/promise';\nconst pool = mysql.createPool({});`,
      expression: `await pool.getConnection()`,
    },
  ],
} satisfies ClientSamples;
