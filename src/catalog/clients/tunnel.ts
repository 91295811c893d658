import { factories } from '../families/tunnel.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['tunnel'],
  checked: 'tunnel@0.0.6',
  evidence: ['https://github.com/koichik/node-tunnel', 'npm:tunnel@0.0.6/lib/tunnel.js', 'measured:catalog'],
  factories,
} satisfies ClientEntry;
