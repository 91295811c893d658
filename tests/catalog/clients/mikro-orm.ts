import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'MikroORM.init',
      imports: `import { MikroORM } from '@mikro-orm/postgresql';`,
      expression: `await MikroORM.init({ dbName: 'shop' })`,
    },
    {
      factory: 'MikroORM.init',
      imports: `const { MikroORM: Orm } = require('@mikro-orm/core');`,
      expression: `await Orm.init(config)`,
    },
    {
      factory: 'MikroORM',
      imports: `import * as mikro from '@mikro-orm/mysql';`,
      expression: `new mikro.MikroORM({ dbName: 'shop' })`,
    },
  ],
  quiet: [
    {
      because: 'a fork of the entity manager shares the pool',
      imports: `import { MikroORM } from '@mikro-orm/postgresql';\nconst orm = await MikroORM.init({ dbName: 'shop' });`,
      expression: `orm.em.fork()`,
    },
    {
      because: 'SQLite is a file',
      imports: `import { Entity } from '@mikro-orm/core';\nimport { MikroORM } from '@mikro-orm/sqlite';`,
      expression: `await MikroORM.init({ dbName: 'shop.db' })`,
    },
  ],
} satisfies ClientSamples;
