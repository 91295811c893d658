import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of an API route',
      runs: 'request',
      file: 'src/routes/api/users.ts',
      code: `
import type { APIEvent } from '@solidjs/start/server';
export async function GET(event: APIEvent) {
  return Response.json(await ASK(event.params));
}`,
    },
    {
      because: 'a query that runs on the server',
      runs: 'request',
      file: 'src/lib/users.ts',
      code: `
import { query } from '@solidjs/router';
export const getUsers = query(async () => {
  'use server';
  return ASK();
}, 'users');`,
    },
    {
      because: 'middleware in a list',
      runs: 'request',
      file: 'src/middleware/index.ts',
      code: `
import { createMiddleware } from '@solidjs/start/middleware';
const attach = async (event) => {
  event.locals.db = await ASK();
};
export default createMiddleware({ onRequest: [attach] });`,
    },
  ],
  once: [
    {
      because: 'code of the module of a route',
      file: 'src/routes/api/users.ts',
      code: `
const pool = ASK();
export const GET = async () => Response.json(await pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'a query of another package',
      code: `
import { query } from './query-builder';
query(() => ASK(), 'users');`,
    },
  ],
} satisfies EntryPointSamples;
