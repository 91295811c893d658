import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the handler of a server function',
      runs: 'request',
      file: 'src/lib/users.ts',
      code: `
import { createServerFn } from '@tanstack/react-start';
import { z } from 'zod';
export const getUser = createServerFn({ method: 'GET' })
  .validator(z.string())
  .handler(async ({ data }) => ASK(data));`,
    },
    {
      because: 'the server side of a middleware',
      runs: 'request',
      file: 'src/lib/db.ts',
      code: `
import { createMiddleware } from '@tanstack/react-start';
export const withDb = createMiddleware({ type: 'function' }).server(async ({ next }) => {
  const db = ASK();
  return next({ context: { db } });
});`,
    },
    {
      because: 'a handler of a route',
      runs: 'request',
      file: 'src/routes/hello.ts',
      code: `
import { createFileRoute } from '@tanstack/react-router';
export const Route = createFileRoute('/hello')({
  server: {
    handlers: {
      GET: async ({ request }) => new Response(await ASK(request.url)),
    },
  },
});`,
    },
    {
      because: 'a route of the server in the older form',
      runs: 'request',
      file: 'src/routes/api/users.ts',
      code: `
import { createServerFileRoute } from '@tanstack/react-start/server';
export const ServerRoute = createServerFileRoute('/api/users').methods({
  async POST({ request }) {
    return Response.json(await ASK(request));
  },
});`,
    },
  ],
  once: [
    {
      because: 'the argument of the builder is code of the module',
      file: 'src/lib/users.ts',
      code: `
import { createServerFn } from '@tanstack/react-start';
const pool = ASK();
export const getUser = createServerFn().handler(async () => pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a builder of the project',
      code: `
import { createServerFn } from './rpc';
createServerFn().handler(async () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
