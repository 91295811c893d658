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
      reconnects: true,
      edge: 'socket',
      note: 'Up to version 6 `init()` connects.',
    },
    MikroORM: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      connect: ['connect'],
      close: ['close'],
      options: 0,
      reconnects: true,
      throws: true,
      edge: 'socket',
    },
  },
} satisfies ClientEntry;
