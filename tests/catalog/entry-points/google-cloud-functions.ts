import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'an HTTP function',
      runs: 'request',
      file: 'index.js',
      code: `
const functions = require('@google-cloud/functions-framework');
functions.http('listUsers', async (req, res) => {
  res.json(await ASK());
});`,
    },
    {
      because: 'a function of an event, declared below',
      runs: 'event',
      code: `
import { cloudEvent } from '@google-cloud/functions-framework';
cloudEvent('onUpload', onUpload);
async function onUpload(event) {
  await ASK(event.data);
}`,
    },
    {
      because: 'the type of the function',
      runs: 'request',
      code: `
import type { HttpFunction } from '@google-cloud/functions-framework';
export const users: HttpFunction = async (_, response) => {
  response.send(await ASK());
};`,
    },
    {
      because: 'the type of a function of an event',
      runs: 'event',
      code: `
import type { CloudEventFunction } from '@google-cloud/functions-framework';
export const consume: CloudEventFunction<string> = function (event) {
  ASK(event);
};`,
    },
  ],
  once: [
    {
      because: 'the arguments are built while the module is loaded',
      code: `
import { http } from '@google-cloud/functions-framework';
const createHandler = () => {
  const pool = ASK();
  return (req, res) => pool.query('select 1', () => res.end());
};
http('ping', createHandler());`,
    },
  ],
  lookalikes: [
    {
      because: 'http of a mocking library in the same shape',
      code: `
import { http } from 'msw';
export const handlers = [http.get('/users', () => ASK())];`,
    },
    {
      because: 'a type of the same name from the project',
      code: `
import type { HttpFunction } from './types';
const load: HttpFunction = () => ASK();`,
    },
  ],
} satisfies EntryPointSamples;
