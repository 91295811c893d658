import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import mysql from 'mysql2';`,
      expression: `mysql.createPool({ host: 'localhost' })`,
    },
    {
      factory: 'createPool',
      imports: `import { createPool as pool } from 'mysql2';`,
      expression: `pool(process.env.DATABASE_URL)`,
    },
    {
      factory: 'createPoolCluster',
      imports: `import * as mysql from 'mysql2';`,
      expression: `mysql.createPoolCluster()`,
    },
    {
      factory: 'createConnection',
      imports: `const mysql = require('mysql2');`,
      expression: `mysql.createConnection({ host: 'localhost' })`,
    },
    {
      factory: 'connect',
      imports: `const { connect } = require('mysql2');`,
      expression: `connect({ host: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'the promise face of a pool is the same pool',
      imports: `import mysql from 'mysql2';\nconst pool = mysql.createPool({});`,
      expression: `pool.promise()`,
    },
    { because: 'a server listens', imports: `import { createServer } from 'mysql2';`, expression: `createServer()` },
    {
      because: 'a formatted statement opens nothing',
      imports: `import mysql from 'mysql2';`,
      expression: `mysql.format('select ?', [1])`,
    },
  ],
} satisfies ClientSamples;
