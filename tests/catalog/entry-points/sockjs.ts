import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a client connects',
      runs: 'event',
      code: `
import sockjs from 'sockjs';
const echo = sockjs.createServer();
echo.on('connection', (connection) => {
  ASK(connection.id);
});`,
    },
    {
      because: 'a message of a client',
      runs: 'message',
      file: 'server.js',
      code: `
const sockjs = require('sockjs');
const echo = sockjs.createServer();
echo.on('connection', function (conn) {
  conn.on('data', function (message) {
    ASK(message);
  });
});`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the connections',
      code: `
import sockjs from 'sockjs';
const echo = sockjs.createServer({ log: ASK() });
echo.on('connection', () => {});`,
    },
  ],
  lookalikes: [
    {
      because: 'a connection of another emitter',
      code: `
import { pool } from './pool';
pool.on('connection', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
