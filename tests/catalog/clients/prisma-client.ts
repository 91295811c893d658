import type { ClientSamples } from '../samples.ts';

export default {
  creates: [
    {
      factory: 'PrismaClient',
      imports: `import { PrismaClient } from '@prisma/client';`,
      expression: `new PrismaClient()`,
    },
    {
      factory: 'PrismaClient',
      imports: `const { PrismaClient } = require('@prisma/client');`,
      expression: `new PrismaClient({ log: ['error'] })`,
    },
    {
      factory: 'PrismaClient',
      imports: `import prisma from '@prisma/client';`,
      expression: `new prisma.PrismaClient()`,
    },
    {
      factory: 'PrismaClient',
      imports: `import { PrismaClient } from '@prisma/client';\nimport { PrismaPg } from '@prisma/adapter-pg';\nconst adapter = new PrismaPg({});`,
      expression: `new PrismaClient({ adapter })`,
    },
  ],
  quiet: [
    {
      because: 'the edge client speaks HTTP over global fetch',
      imports: `import { Prisma } from '@prisma/client';\nimport { PrismaClient } from '@prisma/client/edge';`,
      expression: `new PrismaClient()`,
    },
    {
      because: 'an extension shares the engine of its client',
      imports: `import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();`,
      expression: `prisma.$extends({ name: 'audit' })`,
    },
    {
      because: 'an error is no client',
      imports: `import { Prisma } from '@prisma/client';`,
      expression: `new Prisma.Decimal('1.5')`,
    },
  ],
} satisfies ClientSamples;
