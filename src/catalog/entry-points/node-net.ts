import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener', 'prependListener'];

/** https://nodejs.org/api/net.html */
export default {
  name: 'Node TCP server',
  modules: ['net', 'tls'],
  evidence: [
    'https://nodejs.org/api/net.html',
    'https://nodejs.org/api/tls.html',
    'npm:@types/node@26.6.6/net.d.ts',
    'npm:@types/node@26.6.6/tls.d.ts',
  ],
  receivers: {
    server: { from: ['createServer()', 'Server()'], types: ['Server'] },
    socket: {
      from: ['connect()', 'createConnection()', 'Socket()', 'TLSSocket()'],
      types: ['Socket', 'TLSSocket'],
    },
  },
  calls: [
    { name: ['createServer', 'Server'], functions: 'last', runs: 'event', passes: { 0: 'socket' } },
    // The client side: called back when the one connection is up.
    { name: ['connect', 'createConnection'], functions: 'last', runs: 'once' },
    { on: ['server'], name: ['listen', 'close'], functions: 'last', runs: 'once' },
    { on: ['server'], name: subscribe, literal: ['listening', 'close', 'error'], functions: 'last', runs: 'once' },
    {
      on: ['server'],
      name: subscribe,
      literal: ['connection', 'secureConnection'],
      functions: 'last',
      runs: 'event',
      passes: { 0: 'socket' },
    },
    { on: ['server'], name: subscribe, literal: ['drop', 'tlsClientError'], functions: 'last', runs: 'event' },
    { on: ['socket'], name: ['connect', 'end'], functions: 'last', runs: 'once' },
    { on: ['socket'], name: subscribe, literal: ['data', 'drain'], functions: 'last', runs: 'event' },
  ],
} satisfies EntryPointEntry;
