import type { EntryPointEntry } from '../types.ts';

/** https://socket.io/docs/v4/server-api/ */
export default {
  name: 'Socket.IO',
  modules: ['socket.io'],
  evidence: [
    'https://socket.io/docs/v4/server-api/',
    'npm:socket.io@4.8.4/dist/namespace.d.ts',
    'npm:socket.io@4.8.4/dist/socket.d.ts',
  ],
  receivers: {
    io: {
      from: ['Server()', 'default()', 'Server().of()', 'default().of()'],
      types: ['Server', 'Namespace'],
      names: ['io'],
    },
    socket: { types: ['Socket'] },
  },
  calls: [
    // Both names stand for a new client; on the server `connect` is no life-cycle event.
    {
      on: ['io'],
      name: ['on', 'addListener'],
      literal: ['connection', 'connect'],
      functions: 'last',
      runs: 'event',
      passes: { 0: 'socket' },
    },
    { on: ['io'], name: ['use'], functions: 'first', runs: 'event', passes: { 0: 'socket' } },
    // At most once for each socket, so the function that registers them decides.
    {
      on: ['socket'],
      name: ['on', 'addListener'],
      literal: ['disconnect', 'disconnecting', 'error'],
      functions: 'last',
      runs: 'once',
    },
    { on: ['socket'], name: ['on', 'addListener', 'onAny', 'prependAny', 'use'], functions: 'last', runs: 'message' },
  ],
} satisfies EntryPointEntry;
