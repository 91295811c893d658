import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a route of a router',
      runs: 'request',
      code: `
import { initServer } from '@ts-rest/express';
const s = initServer();
export const router = s.router(contract, {
  getPost: async ({ params: { id } }) => ({ status: 200, body: await ASK(id) }),
});`,
    },
    {
      because: 'a route with middleware of its own',
      runs: 'request',
      code: `
import { initServer } from '@ts-rest/express';
const s = initServer();
export const router = s.router(contract, {
  getPost: {
    middleware: [],
    async handler({ params }) {
      return { status: 200, body: await ASK(params) };
    },
  },
});`,
    },
    {
      because: 'routes that go to the app directly',
      runs: 'request',
      code: `
import { createExpressEndpoints } from '@ts-rest/express';
import { app, contract } from './app';
const getPost = async ({ params }) => ({ status: 200, body: await ASK(params) });
createExpressEndpoints(contract, { getPost }, app);`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the routes',
      code: `
import { initServer } from '@ts-rest/express';
import { contract } from './contract';
const pool = ASK();
export const router = initServer().router(contract, { getPost: () => pool.query('select 1') });`,
    },
  ],
  lookalikes: [
    {
      because: 'a router of another package',
      code: `
import { initServer } from './server';
initServer().router({}, { getPost: () => ASK() });`,
    },
  ],
} satisfies EntryPointSamples;
