// Written by scripts/write-catalog-index.mjs; run it after adding a file here.
import type { ClientEntry } from '../types.ts';
import http from './http.ts';
import http2 from './http2.ts';
import httpsProxyAgent from './https-proxy-agent.ts';
import undici from './undici.ts';

/** Every client library of the catalog. */
export const clients: readonly ClientEntry[] = [
  http,
  http2,
  httpsProxyAgent,
  undici,
];
