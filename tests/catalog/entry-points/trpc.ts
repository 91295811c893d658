import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the resolver of a procedure',
      runs: 'request',
      file: 'src/server/router.ts',
      code: `
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
const t = initTRPC.context<{ user: string }>().create();
export const appRouter = t.router({
  user: t.procedure.input(z.string()).query(async ({ input }) => ASK(input)),
});`,
    },
    {
      because: 'a procedure of the same file behind a middleware',
      runs: 'request',
      file: 'src/server/router.ts',
      code: `
import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
const publicProcedure = t.procedure;
export const rename = publicProcedure.use(({ next }) => next()).mutation(function ({ input }) {
  return ASK(input);
});`,
    },
    {
      because: 'a middleware',
      runs: 'request',
      file: 'src/server/trpc.ts',
      code: `
import { initTRPC } from '@trpc/server';
const t = initTRPC.create();
const withDb = t.middleware(async ({ next }) => {
  const db = ASK();
  return next({ ctx: { db } });
});
export const dbProcedure = t.procedure.use(withDb);`,
    },
    {
      because: 'a procedure from another file is known by its name only',
      runs: 'request',
      evidence: 'weak',
      file: 'src/server/routers/users.ts',
      code: `
import { protectedProcedure, router } from '../trpc';
export const users = router({
  list: protectedProcedure.query(async ({ ctx }) => ASK(ctx.user)),
});`,
    },
    {
      because: 'createContext looks like set-up and runs per request',
      runs: 'request',
      file: 'src/server.ts',
      code: `
import express from 'express';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { appRouter } from './router';
const app = express();
app.use('/trpc', createExpressMiddleware({
  router: appRouter,
  createContext: async ({ req }) => ({ db: ASK(req) }),
}));`,
    },
    {
      because: 'the exported function that makes the context',
      runs: 'request',
      file: 'src/server/context.ts',
      code: `
import type { inferAsyncReturnType } from '@trpc/server';
export const createTRPCContext = async (opts: { headers: Headers }) => {
  return { db: await ASK(opts) };
};
export type Context = inferAsyncReturnType<typeof createTRPCContext>;`,
    },
    {
      because: 'the type of the options',
      runs: 'request',
      file: 'src/server/context.ts',
      code: `
import type { CreateExpressContextOptions } from '@trpc/server/adapters/express';
async function makeContext({ req }: CreateExpressContextOptions) {
  return { session: await ASK(req.headers) };
}
export { makeContext };`,
    },
  ],
  once: [
    {
      because: 'a lazy router is loaded once',
      file: 'src/server/router.ts',
      code: `
import { initTRPC, lazy } from '@trpc/server';
const t = initTRPC.create();
export const appRouter = t.router({
  admin: lazy(async () => {
    ASK();
    return import('./admin');
  }),
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a query of a database',
      code: `
import { db } from './db';
db.query('select 1', () => ASK());`,
    },
    {
      because: 'a React context',
      file: 'src/context.ts',
      code: `
export const createContext = (value: string) => ASK(value);`,
    },
  ],
} satisfies EntryPointSamples;
