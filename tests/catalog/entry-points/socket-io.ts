import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a client connects',
      runs: 'event',
      code: `
import { Server } from 'socket.io';
const io = new Server(3000);
io.on('connection', async (socket) => {
  const redis = ASK();
  socket.join(await redis.get('room'));
});`,
    },
    {
      because: 'connect is the same event',
      runs: 'event',
      file: 'server.js',
      code: `
const io = require('socket.io')(3000);
io.on('connect', function (socket) {
  ASK(socket.id);
});`,
    },
    {
      because: 'a message of a client',
      runs: 'message',
      code: `
import { Server } from 'socket.io';
const io = new Server(3000);
io.of('/chat').on('connection', (socket) => {
  socket.on('message', async (text) => {
    await ASK(text);
  });
});`,
    },
    {
      because: 'a middleware of connections',
      runs: 'event',
      code: `
import { Server } from 'socket.io';
const io = new Server(3000);
const authenticate = async (socket, next) => {
  socket.data.user = await ASK(socket.handshake);
  next();
};
io.use(authenticate);`,
    },
    {
      because: 'a function that takes the socket',
      runs: 'message',
      code: `
import type { Socket } from 'socket.io';
export function chat(client: Socket) {
  client.on('say', (text) => ASK(text));
}`,
    },
  ],
  once: [
    {
      because: 'code of the module beside the connections',
      code: `
import { Server } from 'socket.io';
const io = new Server(3000, { adapter: ASK() });
io.on('connection', () => {});`,
    },
  ],
  lookalikes: [
    {
      because: 'connect of the client side',
      code: `
import { io } from 'socket.io-client';
const socket = io('https://example.com');
socket.once('connect', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
