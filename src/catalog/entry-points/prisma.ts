import type { EntryPointEntry } from '../types.ts';

/** https://www.prisma.io/docs/orm/prisma-client/client-extensions */
export default {
  name: 'Prisma',
  modules: ['@prisma/client', '@prisma/client/*'],
  evidence: [
    'https://www.prisma.io/docs/orm/prisma-client/client-extensions/query',
    'npm:@prisma/client@7.10.0/runtime/client.d.ts',
  ],
  receivers: { client: { from: ['PrismaClient()'], types: ['PrismaClient'], names: ['prisma'] } },
  calls: [
    { name: ['Prisma.defineExtension'], functions: 'first', runs: 'once', passes: { 0: 'client' } },
    {
      on: ['client'],
      name: ['$extends'],
      functions: 'first',
      runs: 'once',
      passes: { 0: 'client' },
      options: { 'query.*': 'event', 'query.*.*': 'event', 'result.*.*.compute': 'event' },
    },
    { on: ['client'], name: ['$use'], functions: 'first', runs: 'event' },
    { on: ['client'], name: ['$on'], literal: ['beforeExit'], functions: 'last', runs: 'once' },
    { on: ['client'], name: ['$on'], literal: ['query', 'info', 'warn', 'error'], functions: 'last', runs: 'event' },
  ],
} satisfies EntryPointEntry;
