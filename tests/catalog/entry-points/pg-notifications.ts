import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a notification',
      runs: 'message',
      code: `
import { Client } from 'pg';
const client = new Client();
await client.connect();
client.on('notification', async (message) => {
  await ASK(message.payload);
});`,
    },
    {
      because: 'a client of a pool, from CommonJS',
      runs: 'message',
      file: 'listen.js',
      code: `
const { Pool } = require('pg');
const pool = new Pool();
async function listen() {
  const client = await pool.connect();
  client.on('notification', onNotify);
  await client.query('LISTEN orders');
}
function onNotify(message) {
  ASK(message);
}
listen();`,
    },
  ],
  once: [
    {
      because: 'the client is connected once',
      file: 'listen.js',
      code: `
const pg = require('pg');
const client = new pg.Client();
client.connect((error) => {
  ASK(error);
});`,
    },
  ],
  lookalikes: [
    {
      because: 'a notification of another emitter',
      code: `
import { client } from './bus';
client.on('note', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
