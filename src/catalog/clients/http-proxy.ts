import { proxy } from '../families/http-proxy.ts';
import type { ClientEntry, Factory } from '../types.ts';

const server: Factory = { ...proxy, close: ['close'] };

export default {
  modules: ['http-proxy'],
  checked: 'http-proxy@1.18.1',
  evidence: [
    'https://github.com/http-party/node-http-proxy#options',
    'npm:http-proxy@1.18.1/lib/http-proxy/common.js',
    'measured:catalog',
  ],
  factories: {
    createProxyServer: server,
    createServer: server,
    createProxy: server,
  },
} satisfies ClientEntry;
