import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a client connects',
      runs: 'event',
      code: `
import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (socket, request) => {
  const sub = ASK(request);
  socket.on('close', () => sub.quit());
});`,
    },
    {
      because: 'a message of a client, from CommonJS',
      runs: 'message',
      file: 'server.js',
      code: `
const WebSocket = require('ws');
const server = new WebSocket.Server({ port: 8080 });
server.on('connection', function (client) {
  client.on('message', async (data) => {
    await ASK(data);
  });
});`,
    },
    {
      because: 'a message, on the side of the client',
      runs: 'message',
      code: `
import WebSocket from 'ws';
const feed = new WebSocket('wss://feed');
function onMessage(data) {
  ASK(data);
}
feed.on('message', onMessage);`,
    },
    {
      because: 'a socket closes after each connection',
      runs: 'event',
      code: `
import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
wss.on('connection', (socket) => {
  socket.on('close', () => {
    ASK();
  });
});`,
    },
  ],
  once: [
    {
      because: 'the server listens',
      code: `
import { WebSocketServer } from 'ws';
const wss = new WebSocketServer({ port: 8080 });
wss.on('listening', () => ASK());`,
    },
    {
      because: 'a client opens its one connection',
      code: `
import WebSocket from 'ws';
const feed = new WebSocket('wss://feed');
feed.on('open', () => {
  ASK();
});`,
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
