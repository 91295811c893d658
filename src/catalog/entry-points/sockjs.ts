import type { EntryPointEntry } from '../types.ts';

/** https://github.com/sockjs/sockjs-node */
export default {
  name: 'SockJS',
  modules: ['sockjs'],
  evidence: ['https://github.com/sockjs/sockjs-node#readme', 'npm:@types/sockjs@0.3.36/index.d.ts'],
  receivers: { server: { from: ['createServer()'], types: ['Server'] }, connection: { types: ['Connection'] } },
  calls: [
    {
      on: ['server'],
      name: ['on'],
      literal: ['connection'],
      functions: 'last',
      runs: 'event',
      passes: { 0: 'connection' },
    },
    { on: ['connection'], name: ['on'], literal: ['data'], functions: 'last', runs: 'message' },
    { on: ['connection'], name: ['on'], literal: ['close'], functions: 'last', runs: 'once' },
  ],
} satisfies EntryPointEntry;
