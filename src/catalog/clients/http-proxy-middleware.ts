import type { ClientEntry } from '../types.ts';

/** http-proxy for Express and its like. */
export default {
  modules: ['http-proxy-middleware'],
  checked: 'http-proxy-middleware@3.0.10',
  evidence: [
    'https://github.com/chimurai/http-proxy-middleware#http-proxy-options',
    'npm:http-proxy-middleware@3.0.10/dist/http-proxy-middleware.js',
    'measured:catalog',
  ],
  factories: {
    createProxyMiddleware: {
      form: 'call',
      holds: 'agent',
      tier: 'unpooled',
      dials: 'never',
      close: [],
      options: 0,
      reuse: { name: 'agent', default: false },
      carries: ['agent'],
      note: 'Without an agent it passes `agent: false` on, so each proxied request opens a connection to the target.',
    },
  },
} satisfies ClientEntry;
