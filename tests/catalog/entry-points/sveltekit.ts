import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an endpoint',
      runs: 'request',
      file: 'src/routes/api/users/+server.ts',
      code: `
import { json } from '@sveltejs/kit';
import type { Actions, RequestHandler } from './$types';
export const GET: RequestHandler = async ({ url }) => {
  return json(await ASK(url));
};`,
    },
    {
      because: 'an endpoint in JavaScript',
      runs: 'request',
      file: 'src/routes/api/users/+server.js',
      code: `
export async function DELETE({ params }) {
  await ASK(params.id);
  return new Response(null, { status: 204 });
}`,
    },
    {
      because: 'load of a page',
      runs: 'request',
      file: 'src/routes/blog/+page.server.ts',
      code: `
export const load = async ({ params }) => {
  return { posts: await ASK(params) };
};`,
    },
    {
      because: 'an action of a page',
      runs: 'request',
      file: 'src/routes/login/+page.server.ts',
      code: `
export const actions = {
  default: async ({ request }) => {
    await ASK(await request.formData());
  },
} satisfies Actions;`,
    },
    {
      because: 'the hook of each request',
      runs: 'request',
      file: 'src/hooks.server.ts',
      code: `
export async function handle({ event, resolve }) {
  event.locals.db = await ASK();
  return resolve(event);
}`,
    },
    {
      because: 'one of a sequence of hooks',
      runs: 'request',
      file: 'src/lib/server/hooks.ts',
      code: `
import { sequence } from '@sveltejs/kit/hooks';
const authenticate = async ({ event, resolve }) => {
  event.locals.user = await ASK(event.cookies);
  return resolve(event);
};
const log = ({ event, resolve }) => resolve(event);
export const handlers = sequence(authenticate, log);`,
    },
    {
      because: 'a remote function',
      runs: 'request',
      file: 'src/routes/posts.remote.ts',
      code: `
import { query } from '$app/server';
import { schema } from '$lib/schema';
export const getPost = query(schema, async (id) => ASK(id));`,
    },
  ],
  once: [
    {
      because: 'init stands beside handle and runs when the server starts',
      file: 'src/hooks.server.ts',
      code: `
import type { ServerInit } from '@sveltejs/kit';
export const init: ServerInit = async () => {
  await ASK();
};`,
    },
  ],
  lookalikes: [
    {
      because: 'a function named load in a file of another name',
      file: 'src/lib/config.ts',
      code: `
export const load = async () => ASK();`,
    },
    {
      because: 'a query of another package',
      file: 'src/lib/db.ts',
      code: `
import { query } from './builder';
query('users', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
