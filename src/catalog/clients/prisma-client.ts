import type { ClientEntry } from '../types.ts';

export default {
  modules: ['@prisma/client'],
  checked: '@prisma/client@6.19.0',
  evidence: ['https://www.prisma.io/docs/orm/prisma-client/setup-and-configuration/databases-connections/connection-management'],
  factories: {
    PrismaClient: {
      form: 'new', holds: 'pool', tier: 'churns', dials: 'use', connect: ['$connect'], close: ['$disconnect'], options: 0,
      reconnects: true, edge: 'http',
    },
  },
} satisfies ClientEntry;
