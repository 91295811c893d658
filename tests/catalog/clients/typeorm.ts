import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'DataSource',
      imports: `import { DataSource } from 'typeorm';`,
      expression: `await new DataSource({ type: 'postgres', url: process.env.DATABASE_URL }).initialize()`,
    },
    {
      factory: 'DataSource',
      imports: `const typeorm = require('typeorm');`,
      expression: `new typeorm.DataSource({ type: 'mysql', host: 'localhost' })`,
    },
  ],
  quiet: [
    {
      because: 'a query runner borrows a connection',
      imports: `import { DataSource } from 'typeorm';\nconst source = new DataSource({ type: 'postgres' });`,
      expression: `source.createQueryRunner()`,
    },
    {
      because: 'it is a DataSource of the project',
      imports: `import { Entity } from 'typeorm';\nimport { DataSource } from './sources.ts';`,
      expression: `new DataSource()`,
    },
    {
      because: 'a file is no connection',
      imports: `import { DataSource } from 'typeorm';`,
      expression: `new DataSource({ type: 'better-sqlite3', database: './shop.db' })`,
    },
  ],
} satisfies ClientSamples;
