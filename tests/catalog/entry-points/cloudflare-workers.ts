import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'fetch of the exported object',
      runs: 'request',
      file: 'src/index.ts',
      code: `
import type { ExportedHandler } from '@cloudflare/workers-types';
export default {
  async fetch(request, env, ctx) {
    return Response.json(await ASK(env.HYPERDRIVE.connectionString));
  },
} satisfies ExportedHandler<{ HYPERDRIVE: { connectionString: string } }>;`,
    },
    {
      because: 'a schedule',
      runs: 'tick',
      file: 'src/index.ts',
      code: `
import { env } from 'cloudflare:workers';
const worker = {
  scheduled: async () => {
    await ASK(env);
  },
};
export default worker;`,
    },
    {
      because: 'a method of a durable object',
      runs: 'request',
      file: 'src/room.ts',
      code: `
import { DurableObject } from 'cloudflare:workers';
export class Room extends DurableObject {
  async fetch(request: Request) {
    return new Response(await ASK(request));
  }
}`,
    },
    {
      because: 'a method that another worker calls',
      runs: 'request',
      file: 'src/users.ts',
      code: `
import { WorkerEntrypoint } from 'cloudflare:workers';
export class Users extends WorkerEntrypoint {
  async find(id: string) {
    return ASK(id);
  }
}`,
    },
  ],
  once: [
    {
      because: 'code of the module',
      file: 'src/index.ts',
      code: `
import { env } from 'cloudflare:workers';
const client = ASK(env);
export default { fetch: () => client.get() };`,
    },
  ],
  lookalikes: [
    {
      because: 'a class of the project with that name',
      file: 'src/room.ts',
      code: `
import { DurableObject } from './objects';
export class Room extends DurableObject {
  find() {
    return ASK();
  }
}`,
    },
  ],
} satisfies EntryPointSamples;
