import type { EntryPointEntry } from '../types.ts';

/** Servers of Node itself. */
export default {
  name: 'Node.js servers',
  modules: ['http', 'https', 'http2', 'net', 'tls'],
  evidence: ['https://nodejs.org/docs/latest-v20.x/api/http.html#event-request'],
  receivers: {
    server: { from: ['createServer()', 'createSecureServer()', 'Server()'], types: ['Server', 'Http2Server', 'Http2SecureServer'] },
  },
  calls: [
    { name: ['createServer', 'createSecureServer', 'Server'], functions: 'last', runs: 'request' },
    { on: ['server'], name: ['listen', 'close'], functions: 'last', runs: 'once' },
    { on: ['server'], name: ['on', 'addListener', 'prependListener'], literal: ['listening', 'close', 'error'], functions: 'last', runs: 'once' },
    { on: ['server'], name: ['on', 'addListener', 'prependListener'], literal: ['request', 'upgrade', 'connect', 'checkContinue', 'checkExpectation', 'stream'], functions: 'last', runs: 'request' },
    { on: ['server'], name: ['on', 'addListener', 'prependListener'], literal: ['connection', 'secureConnection', 'session'], functions: 'last', runs: 'event' },
  ],
  parameters: [{ types: ['IncomingMessage', 'ServerResponse'], runs: 'request' }],
} satisfies EntryPointEntry;
