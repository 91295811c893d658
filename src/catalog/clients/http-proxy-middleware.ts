import { proxy } from '../families/http-proxy.ts';
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
  factories: { createProxyMiddleware: proxy },
} satisfies ClientEntry;
