import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an exported fetch, which may be a client of HTTP as well',
      runs: 'request',
      evidence: 'weak',
      file: 'src/index.js',
      code: `
export default {
  async fetch(request, env, ctx) {
    return new Response(await ASK(env.DATABASE_URL));
  },
};`,
    },
    {
      because: 'the older form, as a service worker',
      runs: 'request',
      file: 'src/worker.js',
      code: `
addEventListener('fetch', (event) => {
  event.respondWith(handle(event.request));
});
async function handle(request) {
  return new Response(await ASK(request.url));
}`,
    },
    {
      because: 'a function of Pages',
      runs: 'request',
      file: 'functions/api/users.ts',
      code: `
export const onRequestGet: PagesFunction = async (context) => {
  return Response.json(await ASK(context.env));
};`,
    },
  ],
  once: [
    {
      because: 'code of the module',
      file: 'src/worker.js',
      code: `
const table = ASK();
addEventListener('fetch', (event) => {
  event.respondWith(new Response(table));
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a function that makes an object with `fetch` is no worker',
      file: 'src/api/users.js',
      code: `
export default (request) => ({ fetch: () => request.get(ASK()) });`,
    },
    {
      because: 'another event of the page',
      file: 'src/page.js',
      code: `
addEventListener('load', () => {
  ASK();
});`,
    },
    {
      because: 'a listener of another object',
      file: 'src/page.js',
      code: `
import { bus } from './bus';
bus.addEventListener('fetch', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
