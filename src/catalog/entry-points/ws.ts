import type { EntryPointEntry } from '../types.ts';

/** https://github.com/websockets/ws */
export default {
  name: 'ws',
  modules: ['ws', 'isomorphic-ws'],
  evidence: ['https://github.com/websockets/ws/blob/master/doc/ws.md', 'npm:@types/ws@8.18.2/index.d.ts'],
  receivers: {
    server: { from: ['WebSocketServer()', 'Server()'], types: ['WebSocketServer', 'Server'], names: ['wss'] },
    socket: { from: ['default()', 'WebSocket()'], types: ['WebSocket'] },
  },
  calls: [
    {
      on: ['server'],
      name: ['on', 'once', 'addListener'],
      literal: ['listening', 'close', 'error'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['server'],
      name: ['on', 'addListener'],
      literal: ['connection'],
      functions: 'last',
      runs: 'event',
      passes: { 0: 'socket' },
    },
    { on: ['server'], name: ['on', 'addListener'], literal: ['headers'], functions: 'last', runs: 'request' },
    { name: ['WebSocketServer', 'Server'], options: { verifyClient: 'request', handleProtocols: 'request' } },
    // At most once for each socket, so the function that registers them decides.
    {
      on: ['socket'],
      name: ['on', 'addListener'],
      literal: ['open', 'close', 'error', 'upgrade'],
      functions: 'last',
      runs: 'once',
    },
    {
      on: ['socket'],
      name: ['on', 'addListener'],
      literal: ['message', 'ping', 'pong'],
      functions: 'last',
      runs: 'message',
    },
    { on: ['socket'], name: ['addEventListener'], literal: ['message'], functions: 'last', runs: 'message' },
  ],
} satisfies EntryPointEntry;
