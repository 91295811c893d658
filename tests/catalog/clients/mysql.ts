import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `const mysql = require('mysql');`,
      expression: `mysql.createPool({ host: 'localhost' })`,
    },
    { factory: 'createPoolCluster', imports: `import mysql from 'mysql';`, expression: `mysql.createPoolCluster()` },
    {
      factory: 'createConnection',
      imports: `import { createConnection } from 'mysql';`,
      expression: `createConnection({ host: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'a checkout borrows a connection',
      imports: `import mysql from 'mysql';\nconst pool = mysql.createPool({});`,
      expression: `pool.getConnection((error, connection) => connection.release())`,
    },
  ],
} satisfies ClientSamples;
