import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an extension of all queries',
      runs: 'event',
      code: `
import { PrismaClient } from '@prisma/client';
export const prisma = new PrismaClient().$extends({
  query: {
    $allModels: {
      async $allOperations({ args, query }) {
        await ASK(args);
        return query(args);
      },
    },
  },
});`,
    },
    {
      because: 'a middleware, from CommonJS',
      runs: 'event',
      file: 'db.js',
      code: `
const { PrismaClient } = require('@prisma/client');
const prisma = new PrismaClient();
prisma.$use(audit);
async function audit(params, next) {
  await ASK(params);
  return next(params);
}`,
    },
    {
      because: 'a log event',
      runs: 'event',
      code: `
import { PrismaClient } from '@prisma/client';
const client = new PrismaClient({ log: [{ emit: 'event', level: 'query' }] });
client.$on('query', (event) => {
  ASK(event.duration);
});`,
    },
  ],
  once: [
    {
      because: 'an extension in the form of a function is applied once',
      code: `
import { Prisma } from '@prisma/client';
export const cached = Prisma.defineExtension((client) => {
  ASK();
  return client.$extends({});
});`,
    },
  ],
  lookalikes: [
    {
      because: 'an extension of another object',
      code: `
import { theme } from './theme';
theme.$extends({ query: { color: () => ASK() } });`,
    },
  ],
} satisfies EntryPointSamples;
