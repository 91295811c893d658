import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the handler alone',
      runs: 'request',
      file: 'main.ts',
      code: `
Deno.serve(async (request) => {
  return Response.json(await ASK(request.url));
});`,
    },
    {
      because: 'options in front of a handler that is declared below',
      runs: 'request',
      file: 'main.ts',
      code: `
Deno.serve({ port: 8000 }, handle);
async function handle(request: Request) {
  return new Response(await ASK(request));
}`,
    },
    {
      because: 'the handler in the options',
      runs: 'request',
      file: 'supabase/functions/users/index.ts',
      code: `
Deno.serve({
  handler: async () => Response.json(await ASK()),
});`,
    },
    {
      because: 'the server of the standard library',
      runs: 'request',
      file: 'supabase/functions/users/index.ts',
      code: `
import { serve } from 'https://deno.land/std@0.168.0/http/server.ts';
serve(async (req) => new Response(await ASK(req)));`,
    },
    {
      because: 'a schedule',
      runs: 'tick',
      file: 'main.ts',
      code: `
Deno.cron('cleanup', '*/5 * * * *', async () => {
  await ASK();
});`,
    },
    {
      because: 'a queue',
      runs: 'message',
      file: 'main.ts',
      code: `
const kv = await Deno.openKv();
kv.listenQueue(async (message) => {
  await ASK(message);
});`,
    },
  ],
  once: [
    {
      because: 'onListen looks like a handler',
      file: 'main.ts',
      code: `
Deno.serve({
  onListen: () => ASK(),
  handler: () => new Response('ok'),
});`,
    },
  ],
  lookalikes: [
    {
      because: 'another function of that name',
      code: `
import { serve } from './serve';
serve(() => ASK());`,
    },
    {
      because: 'another object of that name',
      code: `
import { Deno } from './shim';
Deno.serve(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
