import type { EntryPointEntry } from '../types.ts';

/** https://github.com/http-party/node-http-proxy */
export default {
  name: 'http-proxy',
  modules: ['http-proxy'],
  evidence: ['https://github.com/http-party/node-http-proxy', 'npm:@types/http-proxy@1.17.17/index.d.ts'],
  receivers: {
    proxy: {
      from: ['default()', 'createProxyServer()', 'createProxy()', 'createServer()', 'ProxyServer()'],
      types: ['default', 'Server', 'ProxyServer'],
    },
  },
  calls: [
    { on: ['proxy'], name: ['listen', 'close'], functions: 'last', runs: 'once' },
    {
      on: ['proxy'],
      name: ['on', 'addListener'],
      literal: ['start', 'proxyReq', 'proxyRes', 'proxyReqWs', 'econnreset', 'end', 'error'],
      functions: 'last',
      runs: 'request',
    },
    { on: ['proxy'], name: ['on', 'addListener'], literal: ['open', 'close'], functions: 'last', runs: 'event' },
  ],
} satisfies EntryPointEntry;
