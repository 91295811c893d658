import type { ClientEntry } from '../types.ts';

/** `@prisma/client/edge` is another thing: it speaks HTTP over global fetch. */
export default {
  modules: ['@prisma/client', '@prisma/client/index', '@prisma/client/default.js'],
  checked: '@prisma/client@7.10.0',
  evidence: [
    'https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-management',
    'npm:@prisma/client@7.10.0/default.js',
    'npm:@prisma/client@7.10.0/scripts/default-index.js',
    'npm:@prisma/adapter-pg@7.10.1/dist/index.js',
  ],
  factories: {
    PrismaClient: {
      form: 'new',
      holds: 'pool',
      tier: 'churns',
      dials: 'use',
      connect: ['$connect'],
      close: ['$disconnect'],
      options: 0,
      sizeInUrl: 'connection_limit',
      reconnects: true,
      throws: true,
      language: 'sql',
      edge: 'socket',
      note: 'A driver adapter does not share connections between clients: each client asks it for a pool of its own, unless the adapter was given one.',
    },
  },
} satisfies ClientEntry;
