import type { ClientEntry, Factory } from '../types.ts';

const proxy: Factory = {
  form: 'call',
  holds: 'agent',
  tier: 'unpooled',
  dials: 'never',
  close: ['close'],
  options: 0,
  reuse: { name: 'agent', default: false },
  carries: ['agent'],
  note: 'Without an agent it passes `agent: false` on, so each proxied request opens a connection to the target.',
};

export default {
  modules: ['http-proxy'],
  checked: 'http-proxy@1.18.1',
  evidence: [
    'https://github.com/http-party/node-http-proxy#options',
    'npm:http-proxy@1.18.1/lib/http-proxy/common.js',
    'measured:catalog',
  ],
  factories: {
    createProxyServer: proxy,
    createServer: proxy,
    createProxy: proxy,
  },
} satisfies ClientEntry;
