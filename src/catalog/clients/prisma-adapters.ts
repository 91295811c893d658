import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@prisma/adapter-pg', '@prisma/adapter-mariadb', '@prisma/adapter-mssql', '@prisma/adapter-neon'],
  checked: '@prisma/adapter-pg@7.10.1',
  evidence: [
    'https://www.prisma.io/docs/orm/core-concepts/supported-databases/database-drivers',
    'npm:@prisma/adapter-pg@7.10.1/dist/index.js',
  ],
  factories: {
    'Prisma*': {
      form: 'new',
      holds: 'agent',
      tier: 'shares',
      dials: 'never',
      close: [],
      options: 0,
      note: 'It holds settings; each Prisma client that it is given to asks it for a pool of its own.',
    },
  },
} satisfies ClientEntry;
