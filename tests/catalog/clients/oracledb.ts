import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'createPool',
      imports: `import oracledb from 'oracledb';`,
      expression: `await oracledb.createPool({ user: 'shop', connectString: 'localhost/XE' })`,
    },
    {
      factory: 'createPool',
      imports: `const { createPool } = require('oracledb');`,
      expression: `await createPool(config)`,
    },
    {
      factory: 'getConnection',
      imports: `const oracledb = require('oracledb');`,
      expression: `await oracledb.getConnection({ user: 'shop', connectString: 'localhost/XE' })`,
    },
    {
      factory: 'getConnection',
      imports: `import oracle from 'oracledb';`,
      expression: `await oracle.getConnection({ user: 'shop', connectionString: process.env.ORACLE })`,
    },
  ],
  quiet: [
    {
      because: 'it borrows from the default pool',
      imports: `import oracledb from 'oracledb';`,
      expression: `await oracledb.getConnection()`,
    },
    {
      because: 'it borrows from the pool with this alias',
      imports: `import oracledb from 'oracledb';`,
      expression: `await oracledb.getConnection({ poolAlias: 'shop' })`,
    },
    {
      because: 'a string is an alias',
      imports: `import oracledb from 'oracledb';`,
      expression: `await oracledb.getConnection('shop')`,
    },
  ],
} satisfies ClientSamples;
