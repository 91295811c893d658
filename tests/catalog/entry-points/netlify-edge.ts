import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the default export of an edge function',
      runs: 'request',
      file: 'netlify/edge-functions/geo.ts',
      code: `
export default async (request: Request) => {
  return Response.json(await ASK(request.url));
};
export const config = { path: '/geo' };`,
    },
    {
      because: 'the type of an edge function',
      runs: 'request',
      file: 'src/edge/geo.ts',
      code: `
import type { EdgeFunction } from '@netlify/edge-functions';
export const geo: EdgeFunction = async (incoming) => {
  return new Response(await ASK(incoming));
};`,
    },
  ],
  once: [
    {
      because: 'code of the module of an edge function',
      file: 'netlify/edge-functions/geo.js',
      code: `
const table = ASK();
export default () => Response.json(table);`,
    },
  ],
  lookalikes: [
    {
      because: 'another export of the file',
      file: 'netlify/edge-functions/geo.ts',
      code: `
export const lookup = (ip: string) => ASK(ip);`,
    },
  ],
} satisfies EntryPointSamples;
