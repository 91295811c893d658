import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the default export of a file in api',
      runs: 'request',
      file: 'api/users.js',
      by: { name: 'Express', because: 'other programs have such a folder, and nothing but `(req, res)` tells' },
      code: `
module.exports = async (req, res) => {
  res.json(await ASK(req.query.id));
};`,
    },
    {
      because: 'an exported method',
      runs: 'request',
      file: 'api/orders.ts',
      code: `
export async function POST(request: Request) {
  const order = await request.json();
  return Response.json(await ASK(order));
}`,
    },
    {
      because: 'the type of the request, in a helper outside the folder',
      runs: 'request',
      file: 'lib/session.ts',
      code: `
import type { VercelRequest } from '@vercel/node';
export async function readSession(message: VercelRequest) {
  return ASK(message.cookies.sid);
}`,
    },
    {
      because: 'the type of the handler',
      runs: 'request',
      file: 'lib/handler.ts',
      code: `
import type { VercelApiHandler } from '@vercel/node';
const users: VercelApiHandler = async (_, reply) => {
  reply.json(await ASK());
};
export default users;`,
    },
  ],
  once: [
    {
      because: 'code of the module of a function',
      file: 'api/users.ts',
      code: `
const pool = ASK();
export async function GET(request: Request) {
  return Response.json(await pool.query(request.url));
}`,
    },
  ],
  lookalikes: [
    {
      because: 'the client of an API lives in a folder of that name too',
      file: 'src/api/users.ts',
      code: `
export default function fetchUsers(page: number) {
  return ASK(page);
}`,
    },
    {
      because: 'a helper of an HTTP client with the name of a method',
      file: 'src/api/client.ts',
      code: `
export const GET = (url: string) => ASK(url);`,
    },
  ],
} satisfies EntryPointSamples;
