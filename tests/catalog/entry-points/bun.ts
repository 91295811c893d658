import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'fetch of the server',
      runs: 'request',
      code: `
Bun.serve({
  port: 3000,
  async fetch(request, server) {
    return Response.json(await ASK(request));
  },
});`,
    },
    {
      because: 'a method of a route',
      runs: 'request',
      code: `
import { serve } from 'bun';
serve({
  routes: {
    '/users': { GET: async () => Response.json(await ASK()) },
    '/ok': new Response('ok'),
  },
});`,
    },
    {
      because: 'a route without methods, by reference',
      runs: 'request',
      code: `
const users = async () => Response.json(await ASK());
Bun.serve({ routes: { '/users': users } });`,
    },
    {
      because: 'a message of a socket',
      runs: 'message',
      code: `
Bun.serve({
  fetch: (request, server) => void server.upgrade(request),
  websocket: {
    async message(socket, data) {
      socket.send(await ASK(data));
    },
  },
});`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the server',
      code: `
const pool = ASK();
Bun.serve({ fetch: () => pool.query('select 1') });`,
    },
  ],
  lookalikes: [
    {
      because: 'another function of that name',
      code: `
import { serve } from './dev-server';
serve({ fetch: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
