import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'Sequelize',
      imports: `import { Sequelize } from 'sequelize';`,
      expression: `new Sequelize(process.env.DATABASE_URL)`,
    },
    {
      factory: 'Sequelize',
      imports: `const { Sequelize: Orm } = require('sequelize');`,
      expression: `new Orm({ dialect: 'postgres' })`,
    },
    {
      factory: 'Sequelize',
      imports: `import { Sequelize } from 'sequelize-typescript';`,
      expression: `new Sequelize({ dialect: 'mysql', models: [] })`,
    },
    {
      factory: 'default',
      imports: `const Sequelize = require('sequelize');`,
      expression: `new Sequelize('shop', 'user', 'secret', { dialect: 'mysql' })`,
    },
  ],
  quiet: [
    {
      because: 'a transaction borrows a connection',
      imports: `import { Sequelize } from 'sequelize';\nconst sequelize = new Sequelize('postgres://localhost/shop');`,
      expression: `await sequelize.transaction()`,
    },
    {
      because: 'a file is no connection',
      imports: `import { Sequelize } from 'sequelize';`,
      expression: `new Sequelize('shop', null, null, { dialect: 'sqlite', storage: './shop.db' })`,
    },
    {
      because: 'the URL of a file is no connection',
      imports: `import { Sequelize } from 'sequelize';`,
      expression: `new Sequelize('sqlite::memory:')`,
    },
  ],
} satisfies ClientSamples;
