import type { EntryPointEntry } from '../types.ts';

const subscribe = ['on', 'addListener', 'prependListener'];

/** https://nodejs.org/api/http.html */
export default {
  name: 'Node HTTP server',
  modules: ['http', 'https', 'http2'],
  evidence: [
    'https://nodejs.org/api/http.html',
    'npm:@types/node@26.6.6/http.d.ts',
    'npm:@types/node@26.6.6/https.d.ts',
    'npm:@types/node@26.6.6/http2.d.ts',
  ],
  receivers: {
    server: {
      from: ['createServer()', 'createSecureServer()', 'Server()'],
      types: ['Server', 'Http2Server', 'Http2SecureServer', 'HttpServer', 'HTTPServer'],
      names: ['server', 'httpServer', 'httpsServer'],
    },
  },
  calls: [
    { name: ['createServer', 'createSecureServer', 'Server'], functions: 'last', runs: 'request' },
    // The client side: one response for the one request that was made. `.get(url, fn)` looks like a route.
    { name: ['get', 'request', 'connect'], functions: 'last', runs: 'once' },
    { on: ['server'], name: ['listen', 'close'], functions: 'last', runs: 'once' },
    { on: ['server'], name: subscribe, literal: ['listening', 'close', 'error'], functions: 'last', runs: 'once' },
    {
      on: ['server'],
      name: subscribe,
      // `connect` on a server is the CONNECT method, one call per tunnel.
      literal: ['request', 'checkContinue', 'checkExpectation', 'upgrade', 'connect', 'stream'],
      functions: 'last',
      runs: 'request',
    },
    {
      on: ['server'],
      name: subscribe,
      literal: ['connection', 'secureConnection', 'session', 'clientError', 'tlsClientError', 'dropRequest'],
      functions: 'last',
      runs: 'event',
    },
  ],
  types: { RequestListener: 'request' },
  parameters: [
    { types: ['IncomingMessage', 'ServerResponse'], runs: 'request' },
    { types: ['Http2ServerRequest'], runs: 'request' },
    { types: ['ServerHttp2Stream'], runs: 'request' },
    { names: ['req', 'res'], runs: 'request', exported: 'explicit' },
    { names: ['request', 'response'], runs: 'request' },
  ],
} satisfies EntryPointEntry;
