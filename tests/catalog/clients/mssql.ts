import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'ConnectionPool',
      imports: `import sql from 'mssql';`,
      expression: `new sql.ConnectionPool({ server: 'localhost' })`,
    },
    {
      factory: 'ConnectionPool',
      imports: `const { ConnectionPool } = require('mssql');`,
      expression: `await new ConnectionPool(config).connect()`,
    },
    {
      factory: 'ConnectionPool',
      imports: `import sql from 'mssql/msnodesqlv8.js';`,
      expression: `new sql.ConnectionPool(config)`,
    },
  ],
  quiet: [
    {
      because: 'the pool of the process is made once, however often one connects',
      imports: `import sql from 'mssql';`,
      expression: `await sql.connect(process.env.MSSQL_URL)`,
    },
    {
      because: 'a request runs on the pool of the process',
      imports: `import sql from 'mssql';`,
      expression: `new sql.Request()`,
    },
  ],
} satisfies ClientSamples;
