import type { ClientEntry } from '../types.ts';

/** For a request `orm.em.fork()` is made, not another ORM. The packages for SQLite are not here. */
export default {
  modules: [
    '@mikro-orm/core',
    '@mikro-orm/postgresql',
    '@mikro-orm/mysql',
    '@mikro-orm/mariadb',
    '@mikro-orm/mssql',
    '@mikro-orm/mongodb',
  ],
  checked: '@mikro-orm/postgresql@7.2.1',
  evidence: [
    'https://mikro-orm.io/docs/identity-map',
    'npm:@mikro-orm/core@7.2.1/MikroORM.d.ts',
    'npm:@mikro-orm/postgresql@7.2.1/index.d.ts',
    'npm:@mikro-orm/core@7.2.1/utils/Configuration.d.ts',
    'npm:@mikro-orm/postgresql@7.2.1/PostgreSqlConnection.js',
    'npm:@mikro-orm/mssql@7.2.1/MsSqlConnection.js',
    'npm:@mikro-orm/mongodb@7.2.1/MongoConnection.js',
  ],
  factories: {
    'MikroORM.init': {
      form: 'call',
      async: true,
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      close: ['close'],
      options: 0,
      size: { name: 'pool.max', default: 10, suggested: 10 },
      reconnects: true,
      language: 'sql',
      edge: 'socket',
      note: 'Up to version 6 `init()` connects. The default cap is that of the drivers for SQL; the one for MongoDB leaves it to its own, 100.',
    },
    MikroORM: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      connect: ['connect'],
      close: ['close'],
      options: 0,
      size: { name: 'pool.max', default: 10, suggested: 10 },
      reconnects: true,
      language: 'sql',
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
