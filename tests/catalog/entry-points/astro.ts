import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an endpoint that only a server can answer',
      runs: 'request',
      file: 'src/pages/api/contact.ts',
      code: `
import type { APIRoute } from 'astro';
export const POST: APIRoute = async ({ request }) => {
  await ASK(await request.json());
  return new Response();
};`,
    },
    {
      because: 'GET may have been prerendered',
      runs: 'request',
      evidence: 'weak',
      file: 'src/pages/api/users.js',
      code: `
export async function GET() {
  return Response.json(await ASK());
}`,
    },
    {
      because: 'middleware',
      runs: 'request',
      file: 'src/middleware.ts',
      code: `
import { defineMiddleware } from 'astro:middleware';
export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.db = await ASK();
  return next();
});`,
    },
    {
      because: 'middleware without a helper',
      runs: 'request',
      file: 'src/middleware/index.js',
      code: `
export function onRequest(context, next) {
  context.locals.db = ASK();
  return next();
}`,
    },
    {
      because: 'the handler of an action',
      runs: 'request',
      file: 'src/actions/index.ts',
      code: `
import { defineAction } from 'astro:actions';
export const server = {
  subscribe: defineAction({
    accept: 'form',
    handler: async (input) => ASK(input.email),
  }),
};`,
    },
  ],
  once: [
    {
      because: 'the list of static pages is made at build time',
      file: 'src/pages/feeds/[id].json.ts',
      code: `
export async function getStaticPaths() {
  const rows = await ASK();
  return rows;
}
export const GET = () => new Response();`,
    },
  ],
  lookalikes: [
    {
      because: 'a loader of a content collection runs at build time',
      file: 'src/content.config.ts',
      code: `
import { defineCollection } from 'astro:content';
export const posts = defineCollection({
  loader: async () => ASK(),
});`,
    },
    {
      because: 'an export of a page that is no method',
      file: 'src/pages/api/users.js',
      code: `
export const connect = () => ASK();`,
    },
  ],
} satisfies EntryPointSamples;
