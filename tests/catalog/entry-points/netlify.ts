import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the default export of a function',
      runs: 'request',
      file: 'netlify/functions/users.mts',
      code: `
export default async () => {
  return Response.json(await ASK());
};
export const config = { path: '/users' };`,
    },
    {
      because: 'the handler of a function in CommonJS, in a folder of its own',
      runs: 'request',
      file: 'apps/site/netlify/functions/contact/contact.js',
      code: `
exports.handler = async function () {
  await ASK();
  return { statusCode: 200 };
};`,
    },
    {
      because: 'the type, in a folder of another name',
      runs: 'request',
      file: 'functions/contact.ts',
      code: `
import type { Handler } from '@netlify/functions';
const handler: Handler = async (message) => {
  await ASK(message.body);
  return { statusCode: 200 };
};
export { handler };`,
    },
    {
      because: 'a schedule',
      runs: 'tick',
      file: 'functions/nightly.ts',
      code: `
import { schedule } from '@netlify/functions';
const run = async () => {
  await ASK();
  return { statusCode: 200 };
};
export const nightly = schedule('*/5 * * * *', run);`,
    },
  ],
  once: [
    {
      because: 'code of the module of a function',
      file: 'netlify/functions/users.mts',
      code: `
const pool = ASK();
export default async () => Response.json(await pool.query('select 1'));`,
    },
  ],
  lookalikes: [
    {
      because: 'another export of the file',
      file: 'netlify/functions/users.mts',
      code: `
export function createPool() {
  return ASK();
}`,
    },
    {
      because: 'another schedule',
      code: `
import { schedule } from './timers';
schedule('@daily', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
