import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a loader of a route',
      runs: 'request',
      file: 'src/routes/users/index.tsx',
      code: `
import { routeLoader$ } from '@builder.io/qwik-city';
export const useUsers = routeLoader$(async ({ params }) => {
  return ASK(params);
});`,
    },
    {
      because: 'an endpoint by name and type',
      runs: 'request',
      file: 'src/routes/api/index.ts',
      code: `
import type { RequestHandler } from '@builder.io/qwik-city';
export const onGet: RequestHandler = async ({ json }) => {
  json(200, await ASK());
};`,
    },
    {
      because: 'middleware in a plugin file',
      runs: 'request',
      file: 'src/routes/plugin@db.js',
      code: `
export async function onRequest({ sharedMap }) {
  sharedMap.set('db', await ASK());
}`,
    },
    {
      because: 'a function of the server',
      runs: 'request',
      code: `
import { server$ } from '@builder.io/qwik-city';
export const save = server$(async function (value) {
  await ASK(value);
});`,
    },
  ],
  once: [
    {
      because: 'code of the module of a route',
      file: 'src/routes/api/index.ts',
      code: `
const pool = ASK();
export const onGet = async ({ json }) => json(200, await pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'an exported onRequest outside the routes',
      file: 'src/lib/hooks.ts',
      code: `
export const onRequest = (label) => ASK(label);`,
    },
  ],
} satisfies EntryPointSamples;
